package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random commands are accepted exactly when a naive model carries them out, leave the states as the model has them,
/// and never break what must always hold.
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("chronoplane.histories", 40);
    private static final int COMMANDS = 500;

    @Test
    void everyHistory_goesAsTheModelSays_andKeepsTheInvariants() {
        Set<Class<?>> accepted = new HashSet<>();
        Set<Class<?>> refused = new HashSet<>();
        Set<Class<?>> events = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            run(seed, accepted, refused, events);
        }
        List<Class<?>> commands = VocabularyTest.leaves(DorisMetaCommand.class).toList();
        assertThat(accepted).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(refused).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(events).containsExactlyInAnyOrderElementsOf(
                VocabularyTest.leaves(DorisMetaEvent.class).toList());
    }

    private static void run(long seed, Set<Class<?>> accepted, Set<Class<?>> refused, Set<Class<?>> events) {
        // Every rule in its turn; a step of the history is a second.
        DorisMetaRules rules =
                new DorisMetaRules(seed % 2 == 1, true, Duration.ofSeconds(seed % 3 == 0 ? 0 : 10 * seed));
        DorisMetaDecider decider = new DorisMetaDecider(rules);
        NaiveWorld world = new NaiveWorld(rules);
        RandomCommands commands = new RandomCommands(new Dice(new Random(seed), world));
        FoldedStates states = new FoldedStates();
        for (int step = 0; step < COMMANDS; step++) {
            DorisMetaCommand command = commands.next();
            String where = "seed " + seed + ", step " + step + ", " + command;
            Context context = new Context(Instant.ofEpochSecond(step), "fresh-" + step);
            boolean carriedOut = world.carryOut(command, step);
            switch (decider.decide(command, states.seenBy(command), context)) {
                case Decision.Rejected no -> {
                    assertThat(carriedOut).as(where + " was refused: " + no).isFalse();
                    refused.add(command.getClass());
                }
                case Decision.Accepted yes -> {
                    assertThat(carriedOut).as(where + " was accepted: " + yes).isTrue();
                    accepted.add(command.getClass());
                    for (Event event : yes.events()) {
                        events.add(event.getClass());
                        states.fold(event);
                        world.happened(event);
                    }
                }
            }
            compare(world, states, where);
            Invariants.check(states, world.instances.keySet(), where);
        }
    }

    private static void compare(NaiveWorld world, FoldedStates states, String where) {
        world.instances.forEach((instanceId, status) -> {
            switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
                case Instance.Absent none -> throw new AssertionError("not created: " + where);
                case Instance.Deleted gone -> assertThat(status).as(where).isEqualTo(InstanceStatus.DELETED);
                case Live live -> {
                    assertThat(live.status()).as(where).isEqualTo(status);
                    assertThat(live.clusters().all()).as(where).isEqualTo(world.clusters(instanceId));
                    assertThat(NaiveStorage.describe(live.setup()))
                            .as(where).isEqualTo(world.storage(instanceId).toString());
                }
            }
        });
    }
}
