package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.run.Results.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The results as Markdown.
final class Report {
    private final Options options;
    private final Results results;

    Report(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    String markdown(List<String> settings) {
        var lines = new ArrayList<String>();
        lines.add("## Settings");
        settings.forEach(setting -> lines.add("- " + setting));
        lines.addAll(List.of("", "## Promises", "Median of the repetitions (lowest – highest).", "",
                "| ratio | wanted | measured | |", "|---|---|---|---|"));
        new Goals(results).all().forEach(goal -> lines.add(goal.row()));
        lines.addAll(List.of("", "## Lines", "",
                "| workload | subject | connections | accepted/s | refused/s | p50 ms | p99 ms | server CPU µs each"
                        + " | to the pipeline | to Axon 4.13 synced |",
                "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"));
        for (var workload : Workload.values()) {
            for (var subject : workload.subjects()) {
                for (var connections : options.connections()) {
                    row(new Line(workload, subject, connections)).ifPresent(lines::add);
                }
            }
        }
        lines.addAll(List.of("", "## Other figures", "", "| figure | median (lowest – highest) | unit |",
                "|---|--:|---|"));
        for (var figure : Figure.values()) {
            results.median(figure).ifPresent(median -> lines.add(
                    "| %s | %s | %s |".formatted(figure.label(), Text.median(median), figure.unit())));
        }
        return String.join("\n", lines) + "\n";
    }

    private Optional<String> row(Line line) {
        return results.median(line, sample -> sample.measurement().perSecond()).map(rate ->
                "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s |".formatted(
                        line.workload().label(), line.subject().label(), line.connections(), Text.median(rate),
                        value(line, s -> s.measurement().refused() * 1e9 / s.measurement().time().toNanos()),
                        value(line, s -> Text.millis(s.measurement().p50())),
                        value(line, s -> Text.millis(s.measurement().p99())),
                        value(line, s -> s.cpu().toNanos() / 1e3),
                        ratio(line, Subject.PIPELINE), ratio(line, Subject.AXON4)));
    }

    private String value(Line line, ToDoubleFunction<Sample> value) {
        return results.median(line, value).map(median -> Text.number(median.value())).orElse("");
    }

    private String ratio(Line line, Subject to) {
        return results.ratio(line, new Line(line.workload(), to, line.connections()))
                .map(ratio -> Text.number(ratio.value())).orElse("");
    }
}
