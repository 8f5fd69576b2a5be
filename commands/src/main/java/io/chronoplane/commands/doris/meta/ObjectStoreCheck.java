package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.StorageCheck.given;

import io.chronoplane.commands.core.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an object store in a request must be, before anyone looks for the instance: there, not too large, and opened
/// either by keys or by a role.
final class ObjectStoreCheck {

    private ObjectStoreCheck() {}

    /// @param roles whether a role will do
    static Optional<DorisMetaRejection> of(StorageCommand request, @Nullable ObjectStore store, boolean roles) {
        if (store == null) {
            return Optional.of(new StorageRejection.ObjectStoreRequestIncomplete(request));
        }
        if (ObjectStoreSize.of(store) > ObjectStoreSize.LIMIT) {
            return Optional.of(new StorageRejection.ObjectStoreTooLarge(request, ObjectStoreSize.LIMIT));
        }
        if (given(store.roleArn()) && (given(store.ak()) || given(store.sk()))) {
            return Optional.of(new StorageRejection.KeysBesideRole());
        }
        boolean opened = given(store.roleArn()) ? roles : given(store.ak()) && given(store.sk());
        return opened ? Optional.empty() : Optional.of(new StorageRejection.ObjectStoreRequestIncomplete(request));
    }

    /// The credentials of a store that has passed the check.
    static Credentials credentials(ObjectStore store) {
        String role = store.roleArn();
        return role != null && !role.isEmpty()
                ? new Credentials.Role(role, store.externalId())
                : new Credentials.Keys(known(store.ak()), known(store.sk()));
    }

    private static Secret known(@Nullable Secret key) {
        if (key == null) {
            throw new IllegalArgumentException("an object store without keys and without a role");
        }
        return key;
    }
}
