package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Many write and many read at once.
interface ServesACrowd extends LogUnderTest {

    int WRITERS = 64;
    int READERS = 4;
    int EACH = 50;

    @Test
    default void tailingReaders_seeEveryPositionOnceInOrder_while64Write() {
        EventLog log = open();
        long total = (long) WRITERS * EACH;
        long deadline = System.nanoTime() + patience().toNanos();

        List<List<Long>> results = Crowd.all(
                WRITERS + READERS, i -> i < WRITERS ? write(log, i) : tail(log, total, deadline));

        List<Long> everyPosition = LongStream.rangeClosed(1, total).boxed().toList();
        assertThat(results.subList(0, WRITERS).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(everyPosition);
        for (List<Long> seen : results.subList(WRITERS, WRITERS + READERS)) {
            assertThat(seen).containsExactlyElementsOf(everyPosition);
        }
    }

    @Test
    default void ownWrite_isReadAtOnce_byEachOf64Writers() {
        EventLog log = open();

        List<Boolean> read = Crowd.all(WRITERS, writer -> {
            boolean all = true;
            for (int i = 1; i <= EACH / 5; i++) {
                long position = accepted(log, free(saying("own", tag("writer-" + writer))));
                List<StoredEvent> own = log.read(tag("writer-" + writer), 0, EACH);
                all &= own.size() == i && own.getLast().position() == position && log.head() >= position;
            }
            return all;
        });

        assertThat(read).hasSize(WRITERS).containsOnly(true);
    }

    private static List<Long> write(EventLog log, int writer) {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            appends.add(queue(log, free(saying(writer + "-" + i))));
        }
        return appends.stream().map(Appends::accepted).toList();
    }

    private static List<Long> tail(EventLog log, long total, long deadline) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < total && System.nanoTime() < deadline) {
            List<StoredEvent> page = log.read(seen.isEmpty() ? 0 : seen.getLast(), 100);
            page.forEach(event -> seen.add(event.position()));
            if (page.isEmpty()) {
                LockSupport.parkNanos(100_000);
            } else {
                assertThat(page.getLast().position()).isLessThanOrEqualTo(log.head());
            }
        }
        return seen;
    }
}
