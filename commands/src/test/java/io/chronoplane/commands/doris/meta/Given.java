package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import java.time.Instant;
import java.util.List;

/// Given a history, when a command comes, then it leads to events or is refused.
final class Given {

    /// The time of every command, in epoch seconds.
    static final long NOW = 1_700_000_000L;

    /// The fresh id of every command.
    static final String FRESH = "5c1f6a4e";

    private final FoldedStates states = new FoldedStates();
    private DorisMetaRules rules = DorisMetaRules.DEFAULT;

    private Given() {}

    static Given nothing() {
        return new Given();
    }

    static Given events(Event... events) {
        Given given = new Given();
        List.of(events).forEach(given.states::fold);
        return given;
    }

    Given under(DorisMetaRules other) {
        rules = other;
        return this;
    }

    Instance instance(String instanceId) {
        return states.of(DorisMetaEntities.INSTANCE, instanceId);
    }

    Then when(DorisMetaCommand command) {
        Context context = new Context(Instant.ofEpochSecond(NOW).plusMillis(999), FRESH);
        return new Then(new DorisMetaDecider(rules).decide(command, states.seenBy(command), context));
    }

    record Then(Decision decision) {

        void then(Event... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        }

        void nothingHappens() {
            then();
        }

        void refused(Rejection rejection) {
            assertThat(decision).isEqualTo(Decision.reject(rejection));
        }
    }
}
