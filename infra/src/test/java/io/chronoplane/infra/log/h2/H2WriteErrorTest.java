package io.chronoplane.infra.log.h2;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.conformance.Appends;
import io.chronoplane.infra.log.conformance.Chain;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.conformance.Sample;
import io.chronoplane.infra.log.h2.UnreliableDisk.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A disk that fails costs nothing that was acknowledged, and the log comes back when the disk does.
final class H2WriteErrorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ALL = 100_000;

    @TempDir
    private Path directory;

    /// What someone wanted to say, and what became of it.
    private record Said(String text, Append answer) {}

    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private UnreliableDisk disk;
    private EventLog log;

    @BeforeEach
    void open() {
        disk = new UnreliableDisk(directory);
        log = openLog();
    }

    @AfterEach
    void close() {
        disk.fail(Fault.NOTHING);
        log.close();
        disk.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE"})
    void append_isRefusedAndTheReasonShown_whenTheDiskFails(Fault fault) {
        accepted(log, free(saying("before")));

        disk.fail(fault);
        Append failed = queue(log, free(saying("failed")));

        assertUnavailable(failed, Reason.LOG_CLOSED);
        assertThat(failed.done().exceptionNow()).hasMessageContaining("No space left on device");
        assertThat(log.closedBecause()).hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertUnavailable(queue(log, free(saying("behind"))), Reason.LOG_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE"})
    void log_goesOnWithoutAGap_whenTheDiskWorksAgain(Fault fault) {
        accepted(log, free(saying("before", tag("a"))));

        disk.fail(fault);
        assertUnavailable(queue(log, free(saying("failed"))), Reason.LOG_CLOSED);
        disk.fail(Fault.NOTHING);
        awaitOpen();
        accepted(log, free(saying("after", tag("a"))));

        assertThat(said(log)).startsWith("before").endsWith("after");
        assertThat(said(log.read(tag("a"), 0, ALL))).containsExactly("before", "after");
        assertWhole();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE"})
    void log_staysClosedAndSaysWhy_asLongAsTheDiskFails(Fault fault) throws InterruptedException {
        accepted(log, free(saying("before")));

        disk.fail(fault);
        assertUnavailable(queue(log, free(saying("failed"))), Reason.LOG_CLOSED);
        for (int i = 0; i < 10; i++) {
            Thread.sleep(30);
            Append append = queue(log, free(saying("too early")));
            assertUnavailable(append, Reason.LOG_CLOSED);
        }
        disk.fail(Fault.NOTHING);
        awaitOpen();
        accepted(log, free(saying("after")));

        assertWhole();
    }

    @Test
    void queuedAppends_allFail_behindTheOneThatTheDiskRefused() {
        accepted(log, free(saying("before")));
        disk.fail(Fault.WRITE);

        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            appends.add(queue(log, free(saying("failed " + i))));
        }

        assertThat(appends).allSatisfy(append -> assertUnavailable(append, Reason.LOG_CLOSED));
        disk.fail(Fault.NOTHING);
        awaitOpen();
        accepted(log, free(saying("after")));
        assertThat(said(log)).startsWith("before").endsWith("after");
        assertWhole();
    }

    @Test
    void nothingAcknowledged_isLost_whenTheDiskFailsAgainAndAgainUnderLoad() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        AtomicBoolean stop = new AtomicBoolean();

        List<List<Said>> appends = Crowd.all(9, i -> i < 8 ? appendUntil(stop, i) : failOften(random, stop));
        awaitOpen();
        accepted(log, free(saying("after")));

        List<StoredEvent> events = log.read(0, ALL);
        List<String> said = said(events);
        assertThat(said).as("seed %d", seed).doesNotHaveDuplicates();
        for (Said append : appends.stream().flatMap(List::stream).toList()) {
            if (append.answer().done().isCompletedExceptionally()) {
                assertThat(append.answer().done().exceptionNow()).isInstanceOf(Unavailable.class);
            } else {
                assertThat(said.get((int) (Appends.accepted(append.answer()) - 1)))
                        .as("seed %d", seed)
                        .isEqualTo(append.text());
            }
        }
        assertWhole();
    }

    @Test
    void log_comesBack_afterAReaderWasInterrupted() {
        // So large that H2 does not keep them in its cache, but reads the file.
        for (int i = 0; i < 4; i++) {
            accepted(log, free(Sample.sized(new byte[LogLimits.MAX_PAYLOAD], new byte[0])));
        }
        // H2 still has what was just written; opened anew it must read the file.
        log.close();
        log = openLog();

        List<Boolean> failed = Crowd.all(4, i -> {
            Thread.currentThread().interrupt();
            try {
                return log.read(0, ALL).isEmpty();
            } catch (StorageException e) {
                return true;
            } finally {
                Thread.interrupted();
            }
        });
        assertThat(failed).as("the file is closed under those who read it").contains(true);

        await().atMost(PATIENCE).until(() -> {
            Append append = queue(log, free(saying("after")));
            return append.done().handle((position, why) -> why == null).join();
        });
        assertThat(said(log)).endsWith("after");
        assertWhole();
    }

    private List<Said> appendUntil(AtomicBoolean stop, int writer) {
        List<Said> appends = new ArrayList<>();
        while (!stop.get()) {
            String text = writer + "-" + appends.size();
            Append append = queue(log, free(saying(text)));
            appends.add(new Said(text, append));
            append.done().handle((position, why) -> position).join();
            if (append.done().isCompletedExceptionally()) {
                pause(5);
            }
        }
        return appends;
    }

    private List<Said> failOften(SplittableRandom random, AtomicBoolean stop) {
        for (int i = 0; i < 25; i++) {
            pause(random.nextInt(20, 80));
            disk.fail(random.nextBoolean() ? Fault.WRITE : Fault.FORCE);
            pause(random.nextInt(1, 60));
            disk.fail(Fault.NOTHING);
        }
        pause(100);
        stop.set(true);
        return List.of();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EventLog openLog() {
        LogOptions options = new LogOptions(10_000, 64, Duration.ofMillis(20), InstantSource.system());
        return new SequencedLog(
                new H2Storage(new H2Database(disk.path("log"))),
                options,
                batch -> batch.events().forEach(event -> heard.add(event.position())));
    }

    private void awaitOpen() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.closedBecause()).isEmpty());
    }

    /// Every event of the log has its place, its hash, and was heard of once; also after the log was opened anew.
    private void assertWhole() {
        List<StoredEvent> events = log.read(0, ALL);
        List<Long> positions = LongStream.rangeClosed(1, events.size()).boxed().toList();
        assertThat(events).extracting(StoredEvent::position).containsExactlyElementsOf(positions);
        assertThat(Chain.firstBroken(events)).isEmpty();
        assertThat(heard).containsExactlyElementsOf(positions);
        log.close();
        log = openLog();
        assertThat(said(log.read(0, ALL))).isEqualTo(said(events));
        assertThat(log.read(0, ALL)).extracting(StoredEvent::hash).containsExactlyElementsOf(
                events.stream().map(StoredEvent::hash).toList());
    }
}
