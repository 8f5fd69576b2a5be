package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.faults.LogTail.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/// All clients of a load, over the whole life of a data directory.
final class Fleet {

    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final List<LoadClient> clients = new ArrayList<>();
    private final LongAdder acknowledged = new LongAdder();

    Fleet(int size, SplittableRandom random) {
        for (int i = 0; i < size; i++) {
            clients.add(new LoadClient(i, random.split(), acknowledged));
        }
    }

    /// Makes the instance that all clients share.
    static void prepare(int port) throws IOException {
        Step step = Step.createInstance(LoadClient.SHARED);
        try (Connection connection = Connection.to(port)) {
            assertThat(connection.meta(step.operation(), step.body()).ok()).isTrue();
        }
    }

    /// Loads the server until it goes away, while something is done to it.
    ///
    /// @return the refusals that clients saw
    List<Answer> load(int port, Runnable meanwhile) {
        return Crowd.during(clients.size(), i -> Optional.ofNullable(clients.get(i).load(port)), meanwhile).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Waits until some more has been acknowledged.
    void awaitMore(int mutations) {
        long goal = acknowledged.sum() + mutations;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (acknowledged.sum() < goal) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(acknowledged.sum() + " mutations acknowledged, waited for " + goal);
            }
            pause(1);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Checks that the new events of the log are those that were acknowledged, each in its place, and beside them
    /// nothing but what was under way.
    ///
    /// @return how many were acknowledged
    int compare(Map<Long, Entry> log, String situation) {
        Map<Long, Entry> promised = new HashMap<>();
        clients.forEach(client -> promised.putAll(client.takeAcknowledged()));
        List<Long> missing = promised.keySet().stream()
                .filter(position -> !log.containsKey(position))
                .sorted()
                .toList();
        long head = log.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        assertThat(missing).as("acknowledged, but not in the log, which ends at %d, %s", head, situation).isEmpty();
        promised.forEach((position, entry) ->
                assertThat(log.get(position)).as("the event at %d, %s", position, situation).isEqualTo(entry));
        List<Entry> others = log.entrySet().stream()
                .filter(event -> !promised.containsKey(event.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Entry> doubtful = clients.stream()
                .flatMap(client -> client.takeDoubts().stream())
                .map(Step::entry)
                .toList();
        assertThat(doubtful).as("what was under way, %s", situation).containsAll(others);
        assertThat(others.size())
                .as("events beside the acknowledged, %s", situation)
                .isLessThanOrEqualTo(doubtful.size());
        return promised.size();
    }

    /// Checks through the API all that was acknowledged since the last time.
    void settle(int port, String situation) {
        Crowd.all(clients.size(), i -> {
            clients.get(i).settle(port, situation);
            return true;
        });
    }

    /// Checks through the API all that was ever acknowledged.
    void settleAll(int port, String situation) {
        Crowd.all(clients.size(), i -> {
            clients.get(i).settleAll(port, situation);
            return true;
        });
    }
}
