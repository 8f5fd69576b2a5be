package io.chronoplane.benchmarks.run;

import java.util.List;

/// The middle of several repetitions, with the extremes beside it. Empty lists have none.
record Median(double value, double lowest, double highest) {

    static Median of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return new Median((lower + upper) / 2, sorted.getFirst(), sorted.getLast());
    }
}
