package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Other credentials for one object store. They must be others.
final class AlterObjectStoreDecider {

    /// Nine digits always fit.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private AlterObjectStoreDecider() {}

    static Decision decide(AlterObjectStore command, States states, Context context) {
        ObjectStore asked = command.store();
        Optional<DorisMetaRejection> wrong = ObjectStoreCheck.of(command, asked, !command.legacy());
        return wrong.isPresent() || asked == null
                ? Decision.reject(wrong.orElseThrow())
                : StorageChange.on(command.target(), states, live -> alter(command, live, asked, context));
    }

    private static Decision alter(AlterObjectStore command, Live live, ObjectStore asked, Context context) {
        ObjectStore store = find(live.storage().objectStores(), asked.id());
        if (store == null) {
            return Decision.reject(new StorageRejection.ObjectStoreUnknown());
        }
        Credentials credentials = ObjectStoreCheck.credentials(asked);
        if (credentials instanceof Credentials.Role && store.provider() != Provider.S3) {
            return Decision.reject(new StorageRejection.ObjectStoreRoleUnsupported());
        }
        return credentials.open(store)
                ? Decision.reject(new StorageRejection.CredentialsUnchanged())
                : Decision.accept(new ObjectStoreAltered(
                        command.instanceId(),
                        store.registeredId(),
                        credentials,
                        context.at().getEpochSecond()));
    }

    // Upstream reads the id as a number, and bounds it by the count of stores.
    private static @Nullable ObjectStore find(List<ObjectStore> stores, @Nullable String id) {
        if (id == null || !NUMBER.matcher(id).matches() || Integer.parseInt(id) > stores.size()) {
            return null;
        }
        String number = Integer.toString(Integer.parseInt(id));
        return stores.stream()
                .filter(store -> store.registeredId().equals(number))
                .findFirst()
                .orElse(null);
    }
}
