package io.chronoplane.projections.doris.meta;

import static io.chronoplane.projections.doris.meta.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.doris.meta.ActiveStandbySpec;
import io.chronoplane.commands.doris.meta.AddCluster;
import io.chronoplane.commands.doris.meta.AddNodes;
import io.chronoplane.commands.doris.meta.AddStorageVault;
import io.chronoplane.commands.doris.meta.CloudUniqueId;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DorisMetaDecider;
import io.chronoplane.commands.doris.meta.DorisMetaEntities;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.doris.meta.DropCluster;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.commands.doris.meta.DropNodes;
import io.chronoplane.commands.doris.meta.DropStorageVault;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.Instance;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.Live;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodesSpec;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RenameCluster;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.commands.doris.meta.SetClusterUsers;
import io.chronoplane.commands.doris.meta.SetEncryption;
import io.chronoplane.commands.doris.meta.SetNodeStatus;
import io.chronoplane.commands.doris.meta.SetRamUser;
import io.chronoplane.commands.doris.meta.StorageSetup;
import io.chronoplane.commands.doris.meta.StorageTarget;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.commands.doris.meta.VaultRequest;
import io.chronoplane.commands.doris.meta.VaultSpec;
import io.chronoplane.queries.doris.meta.CloudUniqueIdView;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// After any history, what is shown is what decisions are made on.
class ViewsAndStatesTest {

    private final Map<Tag, Object> folded = new HashMap<>();
    private final FoldedViews views = new FoldedViews();

    @Test
    void views_agreeWithStates_afterAnyHistory() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            DorisMetaDecider decider = new DorisMetaDecider(DorisMetaRules.DEFAULT);
            for (int step = 0; step < 600; step++) {
                Context context = new Context(Instant.ofEpochSecond(step), "fresh");
                if (decider.decide(command(random, seed), states(), context) instanceof Decision.Accepted accepted) {
                    accepted.events().forEach(this::happen);
                }
                compare(seed, "seed " + seed + ", step " + step);
            }
        }
    }

    private static DorisMetaCommand command(Random random, long seed) {
        String instance = "i-" + seed + "-" + random.nextInt(2);
        ClusterRef ref = new ClusterRef("c-" + random.nextInt(3), "n" + random.nextInt(4));
        return switch (random.nextInt(18)) {
            case 0 -> new CreateInstance(instance, "", "", null, null, null, false);
            case 1 -> random.nextInt(20) == 0
                    ? new DropInstance(instance)
                    : new SetClusterStatus(instance, ref, ClusterStatus.TO_RESUME);
            case 2, 3 -> new AddCluster(instance, spec(ref, random, seed));
            case 4 -> new DropCluster(instance, ref);
            case 5 -> new SetClusterUsers(instance, ref, List.of("user" + random.nextInt(2)));
            case 6, 7 -> new RenameCluster(instance, ref, random.nextBoolean());
            case 8 -> new SetClusterStatus(instance, ref, ClusterStatus.SUSPENDED);
            case 9, 10 -> new AddNodes(instance, nodes(ref, random, seed));
            case 11, 12 -> new DropNodes(instance, nodes(ref, random, seed));
            case 13 -> new AddCluster(instance, virtual(ref, random));
            case 14, 15 -> storage(random, instance);
            default -> new SetNodeStatus(instance, nodes(ref, random, seed), NodeStatus.DECOMMISSIONING);
        };
    }

    private static DorisMetaCommand storage(Random random, String instance) {
        StorageTarget target = new StorageTarget("u", instance);
        String name = "v" + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> new SetEncryption(instance, random.nextBoolean());
            case 1 -> new SetRamUser(
                    instance, new RamUser("r", Secret.of("a" + random.nextInt(2)), Secret.of("s"), null));
            case 2 -> new AddStorageVault(
                    target,
                    VaultKind.HDFS,
                    new VaultRequest(
                            name,
                            null,
                            new VaultSpec(
                                    new HdfsVault(new HdfsConf("hdfs://h", null, null, null, List.of()), "p"),
                                    null,
                                    null)),
                    random.nextBoolean());
            default -> new DropStorageVault(
                    target, VaultKind.HDFS, new VaultRequest(name, null, new VaultSpec(null, null, null)));
        };
    }

    private static ClusterSpec spec(ClusterRef ref, Random random, long seed) {
        return new ClusterSpec(
                ref.clusterId(),
                ref.clusterName(),
                ClusterType.COMPUTE,
                null,
                List.of(cuid(random, seed), cuid(random, seed)),
                List.of(),
                null,
                null,
                null,
                ActiveStandbySpec.NONE);
    }

    private static NodesSpec nodes(ClusterRef ref, Random random, long seed) {
        return new NodesSpec(ref.clusterId(), "", ClusterType.COMPUTE, List.of(cuid(random, seed)));
    }

    private static ClusterSpec virtual(ClusterRef ref, Random random) {
        List<String> names = List.of("n" + random.nextInt(4), "n" + random.nextInt(4));
        ActiveStandbySpec.Policy policy = new ActiveStandbySpec.Policy(
                true, names.getFirst(), List.of(names.getLast()), null, null, List.of());
        return new ClusterSpec(
                ref.clusterId(),
                ref.clusterName(),
                ClusterType.VIRTUAL,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                new ActiveStandbySpec(names, policy));
    }

    private static Node cuid(Random random, long seed) {
        return node("u-" + seed + "-" + random.nextInt(4), 1 + random.nextInt(6));
    }

    private void compare(long seed, String where) {
        for (int n = 0; n < 4; n++) {
            String cuid = "u-" + seed + "-" + n;
            Optional<CloudUniqueIdView> view = views.view(CloudUniqueIdProjection.PROJECTION, cuid);
            assertThat(view).as(where).isEqualTo(held(cuid));
        }
        for (int n = 0; n < 2; n++) {
            String instance = "i-" + seed + "-" + n;
            Optional<InstanceView> view = views.view(InstanceProjection.PROJECTION, instance);
            switch (states().of(DorisMetaEntities.INSTANCE, instance)) {
                case Instance.Absent none -> assertThat(view).as(where).isEmpty();
                case Instance.Deleted gone -> assertThat(view.orElseThrow().status()).as(where)
                        .isEqualTo(InstanceStatus.DELETED);
                case Live live -> {
                    assertThat(view.orElseThrow().clusters()).as(where).isEqualTo(live.clusters());
                    assertThat(view.orElseThrow().status()).as(where).isEqualTo(live.status());
                    assertThat(view.orElseThrow().setup()).as(where).isEqualTo(new StorageSetup(
                            live.sseEnabled(), live.ramUser(), live.storage()));
                }
            }
        }
    }

    private Optional<CloudUniqueIdView> held(String cuid) {
        return switch (states().of(DorisMetaEntities.CLOUD_UNIQUE_ID, cuid)) {
            case CloudUniqueId.Free free -> Optional.empty();
            case CloudUniqueId.Held held -> Optional.of(
                    new CloudUniqueIdView(cuid, held.instanceId(), held.clusterNames()));
        };
    }

    private void happen(Event event) {
        views.fold(event);
        event.tags().forEach(tag -> {
            evolve(DorisMetaEntities.INSTANCE, tag, event);
            evolve(DorisMetaEntities.CLOUD_UNIQUE_ID, tag, event);
        });
    }

    private <S> void evolve(EntityType<S> type, Tag tag, Event event) {
        if (type.kind().equals(tag.kind())) {
            folded.put(tag, type.evolve().apply(tag.id(), states().of(type, tag.id()), event));
        }
    }

    private States states() {
        return new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                Object state = folded.get(type.tag(id));
                return state == null ? type.initial() : type.type().cast(state);
            }
        };
    }
}
