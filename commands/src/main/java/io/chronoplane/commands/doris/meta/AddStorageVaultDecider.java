package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.StorageCheck.given;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One more vault under a name of its own. What is behind it is checked in upstream's order, which is another for
/// each kind.
final class AddStorageVaultDecider {

    private AddStorageVaultDecider() {}

    static Decision decide(AddStorageVault command, States states, Context context, DorisMetaRules rules) {
        VaultRequest vault = command.vault();
        Optional<DorisMetaRejection> wrong = switch (command.kind()) {
            case S3 -> ObjectStoreCheck.of(command, vault == null ? null : vault.spec().objectStore(), true);
            case HDFS -> named(command, vault);
        };
        return wrong.isPresent() || vault == null
                ? Decision.reject(wrong.orElseThrow())
                : StorageChange.on(command.target(), states, live -> switch (command.kind()) {
                    case S3 -> addS3(command, live, vault, context, rules);
                    case HDFS -> addHdfs(command, live, vault, context, rules);
                });
    }

    private static Optional<DorisMetaRejection> named(AddStorageVault command, @Nullable VaultRequest vault) {
        return vault == null || vault.name().isEmpty()
                ? Optional.of(new VaultRejection.HdfsVaultMissing(command))
                : Optional.empty();
    }

    private static Decision addS3(
            AddStorageVault command, Live live, VaultRequest vault, Context context, DorisMetaRules rules) {
        ObjectStore store = vault.spec().objectStore();
        // Only what the object store is made of: an HDFS beside it would win.
        VaultSpec spec = new VaultSpec(null, store, vault.spec().pathFormat());
        return supported(live)
                .or(() -> complete(store))
                .or(() -> VaultNameCheck.of(vault.name()))
                .or(() -> unique(live, vault.name()))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> added(command, live, vault.name(), spec, context, rules));
    }

    private static Decision addHdfs(
            AddStorageVault command, Live live, VaultRequest vault, Context context, DorisMetaRules rules) {
        return supported(live)
                .or(() -> VaultNameCheck.of(vault.name()))
                .or(() -> unique(live, vault.name()))
                .or(() -> hdfs(vault))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> added(command, live, vault.name(), vault.spec(), context, rules));
    }

    private static Decision added(
            AddStorageVault command,
            Live live,
            String name,
            VaultSpec spec,
            Context context,
            DorisMetaRules rules) {
        long now = context.at().getEpochSecond();
        StorageVault vault =
                NewStorage.vault(name, spec, live.storage().nextId(), live.sseEnabled(), context, rules);
        ObjectStore store = vault.objectStore();
        StorageVault opened = store == null
                ? vault
                : new StorageVault(
                        vault.id(),
                        name,
                        null,
                        store.with(ObjectStoreCheck.credentials(store), now),
                        vault.pathFormat());
        return Decision.accept(new StorageVaultAdded(command.instanceId(), opened, command.asDefault(), now));
    }

    private static Optional<DorisMetaRejection> supported(Live live) {
        return live.storage().vaultsEnabled()
                ? Optional.empty()
                : Optional.of(new VaultRejection.VaultsUnsupported());
    }

    private static Optional<DorisMetaRejection> unique(Live live, String name) {
        return live.storage().vaultNamed(name) == null
                ? Optional.empty()
                : Optional.of(new VaultRejection.VaultNameTaken(name));
    }

    private static Optional<DorisMetaRejection> complete(@Nullable ObjectStore store) {
        if (store == null || store.provider() == null || store.provider() == Provider.UNKNOWN) {
            return Optional.of(new StorageRejection.ObjectStoreProviderMissing());
        }
        if (!StorageCheck.placed(store)) {
            return Optional.of(new StorageRejection.ObjectStoreIncomplete());
        }
        return given(store.roleArn()) && !StorageCheck.roleComplete(store)
                ? Optional.of(new StorageRejection.ObjectStoreRoleIncomplete())
                : Optional.empty();
    }

    private static Optional<DorisMetaRejection> hdfs(VaultRequest vault) {
        return vault.spec().hdfs() == null
                ? Optional.of(new VaultRejection.HdfsMissing(vault.name()))
                : StorageCheck.vaultHdfs(vault.spec());
    }
}
