package io.chronoplane.benchmarks.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The names that `--only` knows.
final class Lines {
    static final String READING = "reading";
    static final String HISTORY = "history";
    static final String START = "start";

    private Lines() {}

    static List<String> names() {
        return Stream.concat(Arrays.stream(Workload.values()).map(Workload::option),
                Stream.of(READING, HISTORY, START)).toList();
    }
}
