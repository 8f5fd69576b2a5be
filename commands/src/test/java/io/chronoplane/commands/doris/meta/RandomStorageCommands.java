package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.ramUser;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Well-formed commands about the storage of an instance, with few keys, owners, places and names.
final class RandomStorageCommands {

    private final Random random;

    RandomStorageCommands(Random random) {
        this.random = random;
    }

    /// An instance with an object store of the legacy kind.
    CreateInstance creating(String instanceId) {
        return Samples.creating(instanceId, null, store(), null);
    }

    StorageCommand next(String instanceId) {
        StorageTarget target = new StorageTarget("u", instanceId);
        return switch (random.nextInt(10)) {
            case 0 -> new SetEncryption(instanceId, random.nextBoolean());
            case 1 -> new SetRamUser(instanceId, user("ram"));
            case 2, 3 -> new RotateKeys(instanceId, users(), random.nextInt(3) == 0 ? user("ram") : null);
            case 4 -> new AddObjectStore(target, store());
            case 5 -> new AlterObjectStore(
                    target, random.nextBoolean(), change(Integer.toString(1 + random.nextInt(4))));
            case 6 -> new AddStorageVault(target, VaultKind.S3, Stored.request(name(), store()), random.nextBoolean());
            case 7 -> new AddStorageVault(
                    target,
                    VaultKind.HDFS,
                    new VaultRequest(name(), null, Samples.hdfs("hdfs://h", "p")),
                    random.nextBoolean());
            case 8 -> new AlterStorageVault(
                    target,
                    new VaultRequest(
                            name(), random.nextBoolean() ? name() : null, Stored.request("", change(null)).spec()));
            default -> new DropStorageVault(
                    target, random.nextBoolean() ? VaultKind.S3 : VaultKind.HDFS, Stored.named(name()));
        };
    }

    private List<RamUser> users() {
        return IntStream.range(0, 1 + random.nextInt(2)).mapToObj(i -> user("owner" + random.nextInt(2))).toList();
    }

    private RamUser user(String id) {
        return ramUser(id, "ak" + random.nextInt(2), "sk" + random.nextInt(2));
    }

    private ObjectStore store() {
        ObjectStore store = Stored.sent()
                .ak("ak" + random.nextInt(2))
                .sk("sk" + random.nextInt(2))
                .prefix("p" + random.nextInt(4))
                .sent();
        return store.ownedBy("owner" + random.nextInt(2));
    }

    private ObjectStore change(@Nullable String id) {
        return Stored.keys(id, "ak" + random.nextInt(2), "sk" + random.nextInt(2));
    }

    private String name() {
        return "v" + random.nextInt(4);
    }
}
