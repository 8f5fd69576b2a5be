package io.chronoplane.benchmarks.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// All that was measured in one run.
final class Results {
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Figure, List<Double>> figures = new LinkedHashMap<>();

    void add(Sample sample) {
        samples.add(sample);
    }

    void add(Figure figure, double value) {
        figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(value);
    }

    Optional<Median> median(Figure figure) {
        return Optional.ofNullable(figures.get(figure)).map(Median::of);
    }

    Optional<Median> median(Line line, ToDoubleFunction<Sample> value) {
        var values = samples.stream().filter(line::matches).map(value::applyAsDouble).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Median.of(values));
    }

    /// How many times as fast the one line is as the other: the median of the ratios within each repetition.
    Optional<Median> ratio(Line of, Line to) {
        var ratios = new ArrayList<Double>();
        for (var above : samples) {
            for (var below : samples) {
                if (of.matches(above) && to.matches(below) && above.repetition() == below.repetition()) {
                    ratios.add(above.measurement().perSecond() / below.measurement().perSecond());
                }
            }
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Median.of(ratios));
    }

    /// The same of two figures that were measured in turns.
    Optional<Median> ratio(Figure of, Figure to) {
        var above = figures.getOrDefault(of, List.of());
        var below = figures.getOrDefault(to, List.of());
        var ratios = IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToObj(i -> above.get(i) / below.get(i)).toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Median.of(ratios));
    }

    /// One row of the table.
    record Line(Workload workload, Subject subject, int connections) {
        boolean matches(Sample sample) {
            return sample.workload() == workload && sample.subject() == subject
                    && sample.connections() == connections;
        }
    }
}
