package io.chronoplane.api.faults;

import static io.chronoplane.api.faults.StatusModel.DONE;
import static io.chronoplane.api.faults.StatusModel.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The checker finds what is wrong, and only that.
class LinearizabilityTest {

    @Test
    void history_holds_forOneAfterTheOther() {
        assertThat(holds(op("SUSPENDED", DONE, 1, 2), op("SUSPENDED", REFUSED, 3, 4), op("TO_RESUME", DONE, 5, 6)))
                .isTrue();
    }

    @Test
    void history_doesNotHold_forAStaleRefusal() {
        assertThat(holds(op("SUSPENDED", DONE, 1, 2), op("TO_RESUME", REFUSED, 3, 4))).isFalse();
    }

    @Test
    void history_doesNotHold_forAChangeThatWasDoneTwice() {
        assertThat(holds(op("SUSPENDED", DONE, 1, 4), op("SUSPENDED", DONE, 2, 3))).isFalse();
    }

    @Test
    void history_holds_whenOperationsOverlapSoThatAnOrderFits() {
        assertThat(holds(op("TO_RESUME", DONE, 1, 6), op("SUSPENDED", DONE, 2, 5), op("TO_RESUME", REFUSED, 3, 4)))
                .isTrue();
    }

    @Test
    void history_doesNotHold_forAnEffectThatIsLost() {
        assertThat(holds(op("SUSPENDED", DONE, 1, 2), op("SUSPENDED", DONE, 3, 4))).isFalse();
    }

    @Test
    void unknownAnswer_mayHaveHappenedLaterOrNever() {
        Operated unknown = new Operated("SUSPENDED", "", 1, Long.MAX_VALUE);

        assertThat(holds(unknown, op("TO_RESUME", REFUSED, 2, 3), op("TO_RESUME", DONE, 4, 5))).isTrue();
        assertThat(holds(unknown, op("SUSPENDED", DONE, 2, 3), op("TO_RESUME", DONE, 4, 5))).isTrue();
        assertThat(holds(unknown, op("NORMAL", DONE, 2, 3))).isFalse();
    }

    @Test
    void longHistory_isDecidedSoon_andOneWrongAnswerInItIsFound() {
        SplittableRandom random = new SplittableRandom(7);
        List<Operated> history = new ArrayList<>();
        String state = "NORMAL";
        for (int i = 0; i < 600; i++) {
            String asked = List.of("NORMAL", "SUSPENDED", "TO_RESUME").get(random.nextInt(3));
            boolean possible = StatusModel.before(asked).equals(state);
            history.add(op(asked, possible ? DONE : REFUSED, 10L * i - random.nextInt(20), 10L * i + random.nextInt(20)));
            state = possible ? asked : state;
        }
        assertThat(Linearizability.holds(new StatusModel(), history)).isTrue();
        // A cluster that was never left there cannot be left twice.
        history.add(op(state, DONE, 10_000, 10_001));
        assertThat(Linearizability.holds(new StatusModel(), history)).isFalse();
    }

    private static Operated op(String asked, String answer, long called, long answered) {
        return new Operated(asked, answer, called, answered);
    }

    private static boolean holds(Operated... history) {
        return Linearizability.holds(new StatusModel(), Arrays.asList(history));
    }
}
