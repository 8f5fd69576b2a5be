package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.StorageCheck.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// New keys for object stores by their users, one user after the other as upstream does it: a user who is named twice
/// rotates the same stores twice.
final class BucketRotation {

    private final List<ObjectStore> stores;
    private final Map<String, StoreKeys> changes = new LinkedHashMap<>();

    BucketRotation(List<ObjectStore> stores) {
        this.stores = stores;
    }

    /// What forbids the rotation as a whole.
    Optional<DorisMetaRejection> apply(RotateKeys command) {
        for (RamUser user : command.bucketUsers()) {
            Optional<DorisMetaRejection> wrong = StorageCheck.complete(user)
                    ? apply(command, user)
                    : Optional.of(new StorageRejection.BucketUserIncomplete(command));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return command.bucketUsers().isEmpty() || !changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new StorageRejection.BucketUserUnknown());
    }

    /// Each store that has other keys now.
    List<StoreKeys> changed() {
        return List.copyOf(changes.values());
    }

    private Optional<DorisMetaRejection> apply(RotateKeys command, RamUser user) {
        Credentials.Keys keys = new Credentials.Keys(user.ak(), user.sk());
        for (ObjectStore store : stores) {
            boolean unowned = !given(store.userId());
            if (!unowned && !user.userId().equals(store.userId())) {
                continue;
            }
            if (unowned && command.bucketUsers().size() > 1) {
                return Optional.of(new StorageRejection.BucketUserAmbiguous(command));
            }
            StoreKeys earlier = changes.get(store.registeredId());
            if (earlier == null ? keys.open(store) : keys.equals(earlier.keys())) {
                return Optional.of(new StorageRejection.CredentialsUnchanged());
            }
            changes.put(store.registeredId(), new StoreKeys(store.registeredId(), user.userId(), keys));
        }
        return Optional.empty();
    }
}
