package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A log that was closed is whole, and goes on where it ended.
interface ComesBack extends LogUnderTest {

    @Test
    default void positionsAndHashes_goOn_whenTheLogIsOpenedAgain() {
        for (int run = 1; run <= 3; run++) {
            EventLog log = open();
            assertThat(log.head()).isEqualTo(2L * (run - 1));
            accepted(log, free(saying("run " + run, tag("a")), saying("end of run " + run)));
            assertThat(log.head()).isEqualTo(2L * run);
            log.close();
        }

        EventLog log = open();
        List<StoredEvent> events = log.read(0, 10);

        assertThat(events).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(Chain.firstBroken(events)).isEmpty();
        assertThat(said(log.read(tag("a"), 0, 10))).containsExactly("run 1", "run 2", "run 3");
    }

    @Test
    default void close_finishesWhatWaits() {
        int count = 200;
        List<Append> appends = new ArrayList<>();
        EventLog log = open();
        for (int i = 0; i < count; i++) {
            appends.add(queue(log, free(saying(String.valueOf(i)))));
        }

        log.close();

        assertThat(appends).allSatisfy(append -> assertThat(append.done()).isCompleted());
        assertThat(open().read(0, count + 1)).hasSize(count);
    }

    @Test
    default void everyAppend_isAnswered_whileTheLogIsClosed() {
        EventLog log = open();
        AtomicBoolean stop = new AtomicBoolean();

        List<List<Append>> all = Crowd.all(9, i -> i < 8 ? appendUntil(log, stop) : closeSoon(log, stop));

        List<Append> appends = all.stream().flatMap(List::stream).toList();
        assertThat(appends).allSatisfy(append -> assertThat(append.done()).isDone());
        assertUnavailable(appends.getLast(), Reason.LOG_CLOSED);
        long kept = appends.stream().filter(append -> !append.done().isCompletedExceptionally()).count();
        EventLog again = open();
        assertThat(again.head()).isEqualTo(kept);
        assertThat(again.read(kept - 1, 2)).extracting(StoredEvent::position).containsExactly(kept);
    }

    private static List<Append> appendUntil(EventLog log, AtomicBoolean stop) {
        List<Append> appends = new ArrayList<>();
        while (!stop.get()) {
            Append append = queue(log, free(saying("one")));
            appends.add(append);
            append.done().exceptionally(why -> 0L).join();
        }
        return appends;
    }

    private static List<Append> closeSoon(EventLog log, AtomicBoolean stop) {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Append append = queue(log, free(saying("wait a little")));
            accepted(append);
            appends.add(append);
        }
        log.close();
        stop.set(true);
        appends.add(queue(log, free(saying("late"))));
        return appends;
    }
}
