package io.chronoplane.infra.log;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.fault.ForwardingStorage;
import io.chronoplane.infra.log.memory.MemoryStorage;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Moments that the suite for every log cannot bring about.
final class SequencedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MemoryStorage storage = new MemoryStorage();

    /// No tags; but whoever looks is held up until he may go on.
    private static final class Slow extends AbstractList<Tag> {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public int size() {
            reached.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }

        @Override
        public Tag get(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    @Test
    void append_isAnswered_whenItReachesTheQueueAfterTheLogWasClosed() throws InterruptedException {
        SequencedLog log = new SequencedLog(storage, LogOptions.DEFAULTS, batch -> {});
        accepted(log, free(saying("before")));
        Slow tags = new Slow();
        NewEvent event = saying("late");
        Append late = free(new NewEvent(
                event.id(), event.type(), 1, event.at(), tags, event.payload(), event.metadata(), event.event()));

        Thread appending = Thread.ofVirtual().start(() -> log.append(late));
        tags.reached.await();
        log.close();
        tags.mayGoOn.countDown();
        appending.join();

        assertUnavailable(late, Reason.LOG_CLOSED);
        assertThat(said(storage.read(0, 10, 10))).containsExactly("before");
    }

    @Test
    void log_staysClosed_whenTheStorageComesBackWithoutWhatWasAcknowledged() {
        Forgetful forgetful = new Forgetful(storage);
        try (SequencedLog log = new SequencedLog(forgetful, LogOptions.DEFAULTS, batch -> {})) {
            accepted(log, free(saying("acknowledged")));
            forgetful.broken = true;

            Append failed = free(saying("failed"));
            log.append(failed);

            assertUnavailable(failed, Reason.LOG_CLOSED);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.closedBecause())
                    .hasValueSatisfying(why -> assertThat(why).contains("ends at 0", "1 was acknowledged")));
        }
    }

    /// Fails once it is broken, and is empty when it is opened again.
    private static final class Forgetful extends ForwardingStorage {

        private volatile boolean broken;

        Forgetful(LogStorage storage) {
            super(storage);
        }

        @Override
        public Head open() {
            return broken ? Head.EMPTY : storage.open();
        }

        @Override
        public boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
            if (broken) {
                throw new StorageException("broken, as the test wants it", new IllegalStateException());
            }
            return storage.write(before, rows, keys);
        }
    }
}
