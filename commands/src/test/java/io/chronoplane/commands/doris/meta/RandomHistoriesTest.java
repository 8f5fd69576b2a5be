package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random commands are accepted exactly when a naive model says so, leave the states as the model has them, and never
/// break what must always hold.
class RandomHistoriesTest {

    private static final int HISTORIES = 30;
    private static final int COMMANDS = 400;

    private final DorisMetaDecider decider = new DorisMetaDecider(DorisMetaRules.DEFAULT);

    @Test
    void everyHistory_goesAsTheModelSays_andKeepsTheInvariants() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            run(seed, seen);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(
                VocabularyTest.leaves(DorisMetaEvent.class).toList());
    }

    private void run(long seed, Set<Class<?>> seen) {
        RandomCommands commands = new RandomCommands(new Random(seed));
        FoldedStates states = new FoldedStates();
        NaiveWorld world = new NaiveWorld();
        for (int step = 0; step < COMMANDS; step++) {
            DorisMetaCommand command = commands.next();
            String where = "seed " + seed + ", step " + step + ", " + command;
            Context context = new Context(Instant.ofEpochSecond(step), "fresh-" + step);
            switch (decider.decide(command, states.seenBy(command), context)) {
                case Decision.Rejected rejected -> assertThat(world.allows(command)).as(where + rejected).isFalse();
                case Decision.Accepted accepted -> {
                    assertThat(world.allows(command)).as(where).isTrue();
                    for (Event event : accepted.events()) {
                        seen.add(event.getClass());
                        before(world, (DorisMetaEvent) event, where);
                        states.fold(event);
                        world.apply((DorisMetaEvent) event);
                    }
                }
            }
            after(world, states, command.instanceId(), where);
        }
    }

    private static void before(NaiveWorld world, DorisMetaEvent event, String where) {
        InstanceStatus status = world.instances.get(event.instanceId());
        if (event instanceof InstanceCreated) {
            assertThat(status).as("an id is created once: " + where).isNull();
        } else {
            assertThat(status).as("a dropped instance does not change: " + where)
                    .isNotNull().isNotEqualTo(InstanceStatus.DELETED);
        }
        if (event instanceof InstanceDropped) {
            assertThat(world.of(event.instanceId())).as("an instance is dropped without clusters: " + where).isEmpty();
        }
    }

    private static void after(NaiveWorld world, FoldedStates states, String instanceId, String where) {
        List<Cluster> clusters = world.of(instanceId);
        List<String> endpoints = clusters.stream()
                .flatMap(c -> NaiveWorld.endpoints(c.type(), c.nodes())).toList();
        assertThat(clusters).extracting(Cluster::clusterId).as(where).doesNotHaveDuplicates();
        assertThat(clusters).extracting(Cluster::clusterName).as(where).doesNotHaveDuplicates();
        assertThat(endpoints).as(where).doesNotHaveDuplicates();
        for (int cuid = 0; cuid < 6; cuid++) {
            List<String> holders = world.holders("cuid-" + cuid).distinct().toList();
            assertThat(holders).as("one instance holds an id: " + where).hasSizeLessThan(2);
            CloudUniqueId state = states.of(DorisMetaEntities.CLOUD_UNIQUE_ID, "cuid-" + cuid);
            assertThat(state instanceof CloudUniqueId.Held held ? List.of(held.instanceId()) : List.of())
                    .as(where).isEqualTo(holders);
        }
        if (states.of(DorisMetaEntities.INSTANCE, instanceId) instanceof Live live) {
            assertThat(live.status()).as(where).isEqualTo(world.instances.get(instanceId));
            assertThat(new ArrayList<>(live.clusters().byId().values())).as(where).isEqualTo(clusters);
            assertThat(live.clusters().idsByName().size()).as(where).isEqualTo(clusters.size());
            assertThat(NaiveStorage.describe(live.setup()))
                    .as(where).isEqualTo(world.storage(instanceId).toString());
            assertThat(live.endpoints().asMap().keySet()).as(where).isEqualTo(Set.copyOf(endpoints));
        }
    }
}
