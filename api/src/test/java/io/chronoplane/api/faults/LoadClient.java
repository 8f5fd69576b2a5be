package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.faults.LogTail.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// A client that changes what is its own, one request after the other, and remembers what it was told. For one
/// thread at a time.
final class LoadClient {

    /// The instance that all clients have a cluster in.
    static final String SHARED = "shared";

    private static final int NEW_INSTANCE_PERCENT = 8;
    private static final int IN_USE = 40;

    private final int number;
    private final SplittableRandom random;
    private final LongAdder counter;
    private final Map<Subject, String> believed = new LinkedHashMap<>();
    private final List<Subject> clusters = new ArrayList<>();
    private final Set<Subject> touched = new LinkedHashSet<>();
    private final Map<Long, Entry> acknowledged = new HashMap<>();
    private final List<Step> doubts = new ArrayList<>();
    private @Nullable Step doubtful;
    private int instances;

    /// @param counter counts what is acknowledged to all clients
    LoadClient(int number, SplittableRandom random, LongAdder counter) {
        this.number = number;
        this.random = random;
        this.counter = counter;
    }

    /// Sends mutations until the server goes away or refuses; what then was under way stays doubtful.
    ///
    /// @return the answer that was no OK; null when the connection broke
    @Nullable Answer load(int port) {
        try (Connection connection = Connection.to(port)) {
            while (true) {
                Step step = next();
                doubtful = step;
                touched.add(step.subject());
                Answer answer = connection.meta(step.operation(), step.body());
                if (!answer.ok()) {
                    return answer;
                }
                doubtful = null;
                counter.increment();
                believe(step.subject(), step.value());
                if (acknowledged.put(answer.position(), step.entry()) != null) {
                    throw new AssertionError("the position of " + answer + " was given twice");
                }
            }
        } catch (IOException e) {
            return null;
        } finally {
            if (doubtful != null) {
                doubts.add(doubtful);
            }
        }
    }

    private Step next() {
        Subject shared = new Subject(SHARED, "c" + number);
        if (!believed.containsKey(shared)) {
            return Step.addCluster(shared);
        }
        Subject latest = new Subject("i" + number + "-" + instances, "c");
        boolean exists = believed.containsKey(new Subject(latest.instance(), ""));
        if (exists && !believed.containsKey(latest)) {
            return Step.addCluster(latest);
        }
        if (random.nextInt(100) < NEW_INSTANCE_PERCENT) {
            instances++;
            return Step.createInstance("i" + number + "-" + instances);
        }
        Subject cluster = clusters.get(random.nextInt(Math.max(0, clusters.size() - IN_USE), clusters.size()));
        return Step.moveOn(cluster, String.valueOf(believed.get(cluster)));
    }

    /// Checks that what was acknowledged since the last time is there, and takes as settled what is seen.
    void settle(int port, String situation) throws IOException {
        Step open = doubtful;
        try (Connection connection = Connection.to(port)) {
            for (Subject subject : touched) {
                String seen = subject.read(connection);
                String expected = believed.getOrDefault(subject, Subject.ABSENT);
                if (open != null && open.subject().equals(subject)) {
                    assertThat(seen).as("%s, half done, %s", open, situation).isIn(expected, open.value());
                    believe(subject, seen);
                } else {
                    assertThat(seen).as("%s, %s", subject, situation).isEqualTo(expected);
                }
            }
        }
        touched.clear();
        doubtful = null;
    }

    /// Checks everything that was ever acknowledged.
    void settleAll(int port, String situation) throws IOException {
        touched.addAll(believed.keySet());
        settle(port, situation);
    }

    private void believe(Subject subject, String value) {
        if (!value.equals(Subject.ABSENT) && believed.put(subject, value) == null && !subject.cluster().isEmpty()) {
            clusters.add(subject);
        }
    }

    /// The acknowledged events since the last time, by position.
    Map<Long, Entry> takeAcknowledged() {
        Map<Long, Entry> taken = Map.copyOf(acknowledged);
        acknowledged.clear();
        return taken;
    }

    /// What was under way whenever a load ended, since the last time.
    List<Step> takeDoubts() {
        List<Step> taken = List.copyOf(doubts);
        doubts.clear();
        return taken;
    }
}
