package io.chronoplane.benchmarks.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The names that `--only` knows.
final class Lines {
    static final String READING = "reading";
    static final String HISTORY = "history";
    static final String START = "start";
    static final String ADD_NODE = "add-node";
    static final String STATUS = "status";
    static final String GET_ONE_CLUSTER = "get-one-cluster";
    static final String FEED = "feed";
    static final String FEED_LATENCY = "feed-latency";
    static final String CHANGEFEED = "changefeed";
    static final String TABLETS = "tablets";

    private Lines() {}

    static List<String> names() {
        return Stream.concat(Arrays.stream(Workload.values()).map(Workload::option),
                Stream.of(
                        READING,
                        HISTORY,
                        START,
                        ADD_NODE,
                        STATUS,
                        GET_ONE_CLUSTER,
                        FEED,
                        FEED_LATENCY,
                        CHANGEFEED,
                        TABLETS)).toList();
    }
}
