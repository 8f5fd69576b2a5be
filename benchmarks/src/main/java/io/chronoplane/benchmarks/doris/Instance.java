package io.chronoplane.benchmarks.doris;

import java.util.List;
import java.util.stream.IntStream;

/// One instance of the fleet with its clusters.
///
/// @param id shaped like a UUID, as the reference advises
record Instance(String id, List<Cluster> clusters) {

    /// @param group keeps the ids of different uses apart
    static Instance of(int group, int number, int clusters) {
        var id = id(group, "%012d".formatted(number));
        return new Instance(id, IntStream.range(0, clusters).mapToObj(i -> new Cluster(id, i)).toList());
    }

    static String id(int group, String twelveDigits) {
        return "%08d-0000-4000-8000-%s".formatted(group, twelveDigits);
    }
}
