package io.chronoplane.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchThreadTest {

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void tasks_areWorkedOnInOrderAndManyAtOnce_alsoThoseThatWaitAtTheEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        BatchThread<Integer> thread = new BatchThread<>("batches", 10, 4, batch -> {
            begun.countDown();
            passed();
            batches.add(List.copyOf(batch));
        });
        assertThat(thread.offer(0)).isTrue();
        begun.await();
        IntStream.range(1, 11).forEach(n -> assertThat(thread.offer(n)).isTrue());
        assertThat(thread.offer(11)).as("one too many").isFalse();

        gate.countDown();
        thread.close();

        assertThat(batches)
                .containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6, 7, 8), List.of(9, 10));
        assertThat(thread.offer(12)).as("behind the end").isFalse();
    }

    private void passed() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
