package io.chronoplane.infra.doris;

import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.RenameInstance;
import io.chronoplane.commands.doris.meta.SetEncryption;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.commands.doris.meta.SetRamUser;
import java.util.List;
import java.util.Random;

/// Commands over few ids, so that they meet each other: some are accepted, some refused.
public final class RandomCommands {

    private static final List<ClusterStatus> STATUSES = List.of(ClusterStatus.values());
    private static final int INSTANCES = 4;
    private static final int CLUSTERS = 4;
    private static final int CLOUD_UNIQUE_IDS = 6;

    private final Random random;

    public RandomCommands(long seed) {
        this.random = new Random(seed);
    }

    public DorisMetaCommand next() {
        String instance = instance(random.nextInt(INSTANCES));
        String cluster = "c-" + random.nextInt(CLUSTERS);
        return switch (random.nextInt(30)) {
            case 0, 1 -> Doris.create(instance, "ak" + random.nextInt(), "sk" + random.nextInt());
            case 2 -> new DropInstance(instance);
            case 3, 4 -> new SetInstanceStatus(
                    instance, random.nextBoolean() ? InstanceStatus.NORMAL : InstanceStatus.OVERDUE, 0);
            case 5, 6, 7, 8, 9 -> Doris.add(instance, cluster, cloudUniqueIds());
            case 10, 11 -> Doris.drop(instance, cluster);
            case 12, 13 -> Doris.rename(instance, cluster, "renamed_" + random.nextInt(CLUSTERS));
            case 20 -> new SetRamUser(instance, DorisStorage.ramUser("ram", "ak" + random.nextInt(), "sk"));
            case 21 -> new SetEncryption(instance, random.nextBoolean());
            case 22 -> DorisStorage.add(instance, "ak" + random.nextInt(), "sk");
            case 23 -> new RenameInstance(instance, "name " + random.nextInt(CLUSTERS));
            case 14, 15 -> Doris.addNodes(instance, cluster, cloudUniqueId(random.nextInt(CLOUD_UNIQUE_IDS)));
            case 16, 17 -> Doris.dropNodes(instance, cluster, cloudUniqueId(random.nextInt(CLOUD_UNIQUE_IDS)));
            case 18, 19 -> Doris.decommission(instance, cluster, cloudUniqueId(random.nextInt(CLOUD_UNIQUE_IDS)));
            default -> Doris.set(
                    instance, cluster, STATUSES.get(random.nextInt(STATUSES.size())));
        };
    }

    private String[] cloudUniqueIds() {
        return random.ints(random.nextInt(3), 0, CLOUD_UNIQUE_IDS)
                .distinct()
                .mapToObj(RandomCommands::cloudUniqueId)
                .toArray(String[]::new);
    }

    /// Every instance id that may come, and one cloud unique id.
    public static String instance(int n) {
        return "i-" + n % INSTANCES;
    }

    public static String cloudUniqueId(int n) {
        return "cuid-" + n % CLOUD_UNIQUE_IDS;
    }
}
