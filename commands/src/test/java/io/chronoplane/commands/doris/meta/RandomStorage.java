package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.ramUser;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Well-formed commands about the storage of an instance, with few keys, owners, places and names.
final class RandomStorage {

    private final Dice dice;

    RandomStorage(Dice dice) {
        this.dice = dice;
    }

    List<Supplier<DorisMetaCommand>> commands() {
        Supplier<DorisMetaCommand> next = () -> next(dice.instanceId());
        return Stream.concat(Stream.of(this::create, this::rename), Stream.generate(() -> next).limit(10))
                .toList();
    }

    /// An instance with an object store of the legacy kind.
    private DorisMetaCommand create() {
        return Samples.creating(dice.instanceId(), null, store(), null);
    }

    private DorisMetaCommand rename() {
        return new RenameInstance(dice.instanceId(), name());
    }

    private StorageCommand next(String instanceId) {
        StorageTarget target = new StorageTarget("u", instanceId);
        return switch (dice.below(10)) {
            case 0 -> new SetEncryption(instanceId, dice.oneIn(2));
            case 1 -> new SetRamUser(instanceId, user("ram"));
            case 2, 3 -> new RotateKeys(instanceId, users(), dice.oneIn(3) ? user("ram") : null);
            case 4 -> new AddObjectStore(target, store());
            case 5 -> new AlterObjectStore(
                    target, dice.oneIn(2), change(Integer.toString(1 + dice.below(4))));
            case 6 -> new AddStorageVault(target, VaultKind.S3, Stored.request(name(), store()), dice.oneIn(2));
            case 7 -> new AddStorageVault(
                    target,
                    VaultKind.HDFS,
                    new VaultRequest(name(), null, Samples.hdfs("hdfs://h", "p")),
                    dice.oneIn(2));
            case 8 -> new AlterStorageVault(
                    target,
                    new VaultRequest(
                            name(), dice.oneIn(2) ? name() : null, Stored.request("", change(null)).spec()));
            default -> new DropStorageVault(
                    target, dice.oneIn(2) ? VaultKind.S3 : VaultKind.HDFS, Stored.named(name()));
        };
    }

    private List<RamUser> users() {
        return IntStream.range(0, 1 + dice.below(2)).mapToObj(i -> user("owner" + dice.below(2))).toList();
    }

    private RamUser user(String id) {
        return ramUser(id, "ak" + dice.below(2), "sk" + dice.below(2));
    }

    private ObjectStore store() {
        ObjectStore store = Stored.sent()
                .ak("ak" + dice.below(2))
                .sk("sk" + dice.below(2))
                .prefix("p" + dice.below(4))
                .sent();
        return store.ownedBy("owner" + dice.below(2));
    }

    private ObjectStore change(@Nullable String id) {
        return Stored.keys(id, "ak" + dice.below(2), "sk" + dice.below(2));
    }

    private String name() {
        return "v" + dice.below(4);
    }
}
