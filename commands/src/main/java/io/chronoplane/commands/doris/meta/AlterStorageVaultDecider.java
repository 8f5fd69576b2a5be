package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.StorageCheck.given;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A vault may be renamed, opened by other credentials and spoken to in another style; where its data are is fixed.
final class AlterStorageVaultDecider {

    private AlterStorageVaultDecider() {}

    static Decision decide(AlterStorageVault command, States states, Context context) {
        return StorageChange.on(command.target(), states, live -> {
            VaultRequest asked = command.vault();
            ObjectStore change = asked == null ? null : asked.spec().objectStore();
            if (asked == null || change == null) {
                return Decision.reject(new VaultRejection.VaultChangeMissing());
            }
            if (moves(change)) {
                return Decision.reject(new VaultRejection.VaultPlaceFixed());
            }
            StorageVault vault = live.storage().vaultNamed(asked.name());
            if (vault == null) {
                return Decision.reject(new VaultRejection.AlteredVaultUnknown(asked.name()));
            }
            ObjectStore store = vault.objectStore();
            return store == null
                    ? Decision.reject(new VaultRejection.VaultKindMismatched(asked.name(), VaultKind.S3))
                    : name(live, asked.newName())
                            .or(() -> keys(change))
                            .or(() -> role(change, store))
                            .<Decision>map(Decision::reject)
                            .orElseGet(() -> altered(command, asked, change, vault, store, context));
        });
    }

    private static boolean moves(ObjectStore change) {
        return change.bucket() != null
                || change.endpoint() != null
                || change.prefix() != null
                || change.provider() != null;
    }

    private static Optional<DorisMetaRejection> name(Live live, @Nullable String newName) {
        return newName == null
                ? Optional.empty()
                : VaultNameCheck.of(newName)
                        .or(() -> live.storage().vaultNamed(newName) == null
                                ? Optional.empty()
                                : Optional.of(new VaultRejection.VaultNameInUse(newName)));
    }

    private static Optional<DorisMetaRejection> keys(ObjectStore change) {
        boolean any = change.ak() != null || change.sk() != null;
        if (any && change.roleArn() != null) {
            return Optional.of(new StorageRejection.KeysBesideRole());
        }
        return any && !(given(change.ak()) && given(change.sk()))
                ? Optional.of(new VaultRejection.VaultKeysIncomplete())
                : Optional.empty();
    }

    // Upstream takes an empty role, and one for any provider, after which nothing opens the vault.
    private static Optional<DorisMetaRejection> role(ObjectStore change, ObjectStore store) {
        String role = change.roleArn();
        if (role == null) {
            return Optional.empty();
        }
        if (role.isEmpty()) {
            return Optional.of(new StorageRejection.ObjectStoreRoleIncomplete());
        }
        return store.provider() == Provider.S3
                ? Optional.empty()
                : Optional.of(new StorageRejection.ObjectStoreRoleUnsupported());
    }

    private static Decision altered(
            AlterStorageVault command,
            VaultRequest asked,
            ObjectStore change,
            StorageVault vault,
            ObjectStore store,
            Context context) {
        String name = asked.newName() == null ? vault.name() : asked.newName();
        Credentials credentials = credentials(change, store);
        Boolean style = Objects.equals(change.usePathStyle(), store.usePathStyle()) ? null : change.usePathStyle();
        return name.equals(vault.name()) && credentials == null && style == null
                ? Decision.accept()
                : Decision.accept(new StorageVaultAltered(
                        command.instanceId(),
                        vault.id(),
                        name,
                        credentials,
                        style,
                        context.at().getEpochSecond()));
    }

    /// Those that are given, unless they are the present ones. A new role keeps the external id of the old one.
    private static @Nullable Credentials credentials(ObjectStore change, ObjectStore store) {
        if (change.roleArn() == null && change.ak() == null) {
            return null;
        }
        Credentials given = ObjectStoreCheck.credentials(change);
        Credentials whole = given instanceof Credentials.Role(String role, String externalId) && externalId == null
                ? new Credentials.Role(role, store.externalId())
                : given;
        return whole.open(store) ? null : whole;
    }
}
