package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The listener hears of every event once, in order, before the one who appended it.
interface TellsItsListener extends LogUnderTest {

    @Test
    default void listener_hearsWhatReadersRead() {
        List<Recorded> heard = new CopyOnWriteArrayList<>();
        EventLog log = open(batch -> heard.addAll(batch.events()));
        NewEvent first = saying("first", tag("a"));
        NewEvent second = saying("second");

        accepted(log, free(first, second));

        List<StoredEvent> read = log.read(0, 10);
        assertThat(heard)
                .containsExactly(
                        new Recorded(1, read.get(0).tso(), read.get(0).at(), first.event()),
                        new Recorded(2, read.get(1).tso(), read.get(1).at(), second.event()));
    }

    @Test
    default void listener_hasHeardOfTheEvent_whenItsAnswerComes() {
        int count = 2_000;
        List<Long> heard = new CopyOnWriteArrayList<>();
        List<Long> tooEarly = new CopyOnWriteArrayList<>();
        EventLog log = open(batch -> heard.add(batch.lastPosition()));

        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Append append = free(saying(String.valueOf(i)));
            answers.add(append.done().thenAccept(position -> {
                if (heard.isEmpty() || heard.getLast() < position) {
                    tooEarly.add(position);
                }
            }));
            log.append(append);
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(patience()));

        assertThat(tooEarly).isEmpty();
        assertThat(heard).isSorted().endsWith((long) count);
    }

    @Test
    default void listener_hearsEveryPositionOnceInOrder_underLoad() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        EventLog log = open(batch -> heard.addAll(
                batch.events().stream().map(Recorded::position).toList()));

        Crowd.all(8, writer -> IntStream.range(0, 50)
                .mapToLong(i -> accepted(log, free(saying(writer + "-" + i), saying("and"))))
                .sum());

        assertThat(heard).hasSize(800).isSorted().doesNotHaveDuplicates().startsWith(1L).endsWith(800L);
    }

    @Test
    default void answer_comesAllTheSame_whenTheListenerThrows() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        EventLog log = open(batch -> {
            heard.add(batch.lastPosition());
            throw new IllegalStateException("thrown by a listener, as the test wants it");
        });

        assertThat(accepted(log, free(saying("one")))).isEqualTo(1);
        assertThat(accepted(log, free(saying("two")))).isEqualTo(2);

        assertThat(heard).containsExactly(1L, 2L);
        assertThat(said(log)).containsExactly("one", "two");
    }

    @Test
    default void answer_comesAllTheSame_whenACallbackThrowsOrInterruptsTheThread() {
        EventLog log = open();
        Append first = free(saying("one"));
        Append second = free(saying("two"));
        CompletableFuture<Void> interrupts = first.done().thenRun(() -> Thread.currentThread().interrupt());
        CompletableFuture<Void> throwing = second.done().thenRun(() -> {
            throw new IllegalStateException("thrown by a callback, as the test wants it");
        });

        log.append(first);
        log.append(second);

        assertThat(interrupts).succeedsWithin(patience());
        assertThat(throwing).failsWithin(patience());
        assertThat(accepted(first)).isEqualTo(1);
        assertThat(accepted(second)).isEqualTo(2);
        assertThat(accepted(log, free(saying("three")))).isEqualTo(3);
        assertThat(said(log)).containsExactly("one", "two", "three");
    }
}
