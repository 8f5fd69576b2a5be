package io.chronoplane.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A whole run.
public final class Bench {
    private Bench() {}

    /// @return the report, in Markdown
    /// @throws IllegalArgumentException when an option is not known
    /// @throws IOException when a server does not come up or gives an answer that no workload expects
    public static String run(String[] arguments) throws IOException {
        var options = Options.parse(arguments);
        var directory = Path.of("benchmarks/target/runs", Instant.now().toString().replace(':', '-'));
        Files.createDirectories(directory);
        var loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var results = new Results();
        for (var number = 1; number <= options.repetitions(); number++) {
            new Repetition(number, options, results).run(directory.resolve("repetition-" + number));
        }
        if (options.wants(Subject.CHRONOPLANE) && options.wants(Lines.HISTORY)) {
            new LongHistory(options, results).run(directory);
        }
        if (options.wants(Subject.CHRONOPLANE) && InstanceSize.wanted(options)) {
            new InstanceSize(options, results).run(directory);
        }
        if (options.wants(Subject.CHRONOPLANE) && options.wants(Lines.TABLETS)) {
            new TabletFigures(options, results).run(directory);
        }
        if (options.wants(Subject.CHRONOPLANE) && (options.wants(Lines.START)
                || options.wants(Lines.READING) || options.wants(Lines.FEED)
                || options.wants(Lines.CHANGEFEED))) {
            new FullLog(options, results, directory).run();
        }
        if (options.wants(Subject.CHRONOPLANE) && options.wants(Lines.FEED_LATENCY)) {
            new FeedLatency(options, results).run(directory);
        }
        var report = new Report(options, results).markdown(Settings.of(options, loadBefore, directory));
        Files.writeString(directory.resolve("report.md"), report);
        Progress.say("also in " + directory.resolve("report.md"));
        return report;
    }
}
