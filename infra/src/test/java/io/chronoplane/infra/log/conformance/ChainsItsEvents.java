package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The hashes show whether the past was changed.
interface ChainsItsEvents extends LogUnderTest {

    @Test
    default void chain_holds_overSeveralBatches() {
        assertThat(Chain.firstBroken(someEvents())).isEmpty();
    }

    @Test
    default void chain_breaksAtTheEvent_thatWasChanged() {
        List<StoredEvent> events = someEvents();
        StoredEvent second = events.get(1);
        byte[] payload = second.payload().clone();
        payload[0] ^= 1;

        events.set(1, new StoredEvent(
                second.position(), second.id(), second.type(), second.revision(), second.tso(), second.at(), payload,
                second.metadata(), second.hash()));

        assertThat(Chain.firstBroken(events)).hasValue(2);
    }

    @Test
    default void chain_breaks_whereAnEventWasTakenOut() {
        List<StoredEvent> events = someEvents();

        events.remove(1);

        assertThat(Chain.firstBroken(events)).hasValue(3);
    }

    private List<StoredEvent> someEvents() {
        EventLog log = open();
        accepted(log, free(saying("1", tag("a"))));
        accepted(log, free(saying("2", tag("a")), saying("3", tag("b"))));
        accepted(log, free(saying("4")));
        List<StoredEvent> events = new ArrayList<>(log.read(0, 10));
        assertThat(events).hasSize(4);
        return events;
    }
}
