package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.StorageCheck.given;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Ten object stores at most, no two of them the same. The reference adds one without a provider and without an
/// external endpoint, which upstream's code would refuse.
final class AddObjectStoreDecider {

    private static final int MAX_STORES = 10;

    private AddObjectStoreDecider() {}

    static Decision decide(AddObjectStore command, States states, Context context) {
        ObjectStore asked = command.store();
        Optional<DorisMetaRejection> wrong = ObjectStoreCheck.of(command, asked, true);
        return wrong.isPresent() || asked == null
                ? Decision.reject(wrong.orElseThrow())
                : StorageChange.on(command.target(), states, live -> add(command, live, asked, context));
    }

    private static Decision add(AddObjectStore command, Live live, ObjectStore asked, Context context) {
        long now = context.at().getEpochSecond();
        Storage storage = live.storage();
        ObjectStore store = NewStorage.objectStore(asked, storage.nextId(), live.sseEnabled(), now)
                .with(ObjectStoreCheck.credentials(asked), now);
        return room(storage)
                .or(() -> complete(asked))
                .or(() -> unique(storage.objectStores(), store))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new ObjectStoreAdded(command.instanceId(), store, now)));
    }

    private static Optional<DorisMetaRejection> room(Storage storage) {
        if (storage.vaultsEnabled()) {
            return Optional.of(new StorageRejection.ObjectStoresUnsupported());
        }
        return storage.objectStores().size() < MAX_STORES
                ? Optional.empty()
                : Optional.of(new StorageRejection.ObjectStoresFull(MAX_STORES));
    }

    private static Optional<DorisMetaRejection> complete(ObjectStore store) {
        if (!StorageCheck.placed(store) || !given(store.prefix())) {
            return Optional.of(new StorageRejection.ObjectStoreIncomplete());
        }
        return given(store.roleArn()) && store.provider() != Provider.S3
                ? Optional.of(new StorageRejection.ObjectStoreRoleUnsupported())
                : Optional.empty();
    }

    private static Optional<DorisMetaRejection> unique(List<ObjectStore> stores, ObjectStore store) {
        return stores.stream().anyMatch(stored -> same(stored, store))
                ? Optional.of(new StorageRejection.ObjectStoreDuplicate())
                : Optional.empty();
    }

    private static boolean same(ObjectStore stored, ObjectStore asked) {
        return Objects.equals(stored.bucket(), asked.bucket())
                && Objects.equals(stored.prefix(), asked.prefix())
                && Objects.equals(stored.endpoint(), asked.endpoint())
                && Objects.equals(stored.region(), asked.region())
                && stored.provider() == asked.provider()
                && Objects.equals(stored.externalEndpoint(), asked.externalEndpoint())
                && ObjectStoreCheck.credentials(asked).open(stored);
    }
}
