package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Mark;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Of those who race for one thing, exactly one wins.
interface SettlesRaces extends LogUnderTest {

    int ROUNDS = 1_000;
    int RACERS = 4;

    @Test
    default void creation_isWonByExactlyOne_forRacersInEachOf1000Rounds() {
        EventLog log = open();
        for (int round = 0; round < ROUNDS; round++) {
            Tag wanted = tag("id-" + round);

            race(log, racer -> unless(wanted, Mark.ORIGIN, saying("mine " + racer, wanted), saying("again", wanted)));

            assertThat(said(log.read(wanted, 0, 10))).as("round %d", round).hasSize(2).endsWith("again");
        }
        assertThat(log.head()).isEqualTo(2L * ROUNDS);
    }

    @Test
    default void sharedTag_isWonByExactlyOne_forRacersThatEachWantAnotherTagToo() {
        EventLog log = open();
        for (int round = 0; round < ROUNDS / 10; round++) {
            Tag shared = tag("shared-" + round);
            String own = round + "-own-";

            race(log, racer -> new Append(
                    List.of(new Condition(tag(own + racer), Mark.ORIGIN), new Condition(shared, Mark.ORIGIN)),
                    List.of(saying("owner " + racer, tag(own + racer)), saying("holder " + racer, shared)),
                    List.of()));

            List<String> holders = said(log.read(shared, 0, 10));
            assertThat(holders).as("round %d", round).hasSize(1);
            for (int racer = 0; racer < RACERS; racer++) {
                assertThat(said(log.read(tag(own + racer), 0, 10)))
                        .as("round %d, racer %d", round, racer)
                        .hasSize(holders.contains("holder " + racer) ? 1 : 0);
            }
        }
    }

    private static void race(EventLog log, IntFunction<Append> entry) {
        List<Append> entries = Crowd.all(RACERS, racer -> queue(log, entry.apply(racer)));
        List<Throwable> answers = entries.stream()
                .map(append -> append.done().handle((position, why) -> why == null ? new Won() : why).join())
                .toList();
        assertThat(answers).filteredOn(Won.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(ConflictException.class::isInstance).hasSize(RACERS - 1);
    }

    /// The answer to a winner, told apart from the refusals of the others.
    final class Won extends Throwable {

        private static final long serialVersionUID = 1;
    }
}
