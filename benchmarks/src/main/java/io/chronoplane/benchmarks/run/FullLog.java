package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The lines that need a server with a long log behind it: how it starts, and how fast its log can be read.
final class FullLog {
    private static final int CONNECTIONS = 256;

    private final Options options;
    private final Results results;
    private final Path data;
    private final Fleet fleet = new Fleet();

    FullLog(Options options, Results results, Path directory) {
        this.options = options;
        this.results = results;
        this.data = directory.resolve("full");
    }

    void run() throws IOException {
        fill();
        for (var i = 0; i < options.repetitions(); i++) {
            if (options.wants(Lines.START)) {
                starts(i);
            }
            if (options.wants(Lines.READING)) {
                results.add(Figure.SCAN, Program.SCAN.run(data));
                results.add(Figure.REPLAY, Program.REPLAY.run(data));
            }
            if (options.wants(Lines.FEED)) {
                results.add(Figure.FEED, Program.FEED.run(data));
                results.add(Figure.BARE_PRODUCER, Program.BARE_PRODUCER.run(data));
                results.add(Figure.BARE_TRANSACTIONS, Program.BARE_TRANSACTIONS.run(data));
            }
            if (options.wants(Lines.CHANGEFEED)) {
                results.add(Figure.SCAN, Program.SCAN.run(data));
                results.add(Figure.CHANGEFEED_BLACKHOLE, Program.CHANGEFEED_BLACKHOLE.run(data));
                results.add(Figure.CHANGEFEED_KAFKA, Program.CHANGEFEED_KAFKA.run(data));
                results.add(Figure.BARE_ROWS, Program.BARE_ROWS.run(data));
            }
            Progress.say("%d  the full log".formatted(i + 1));
        }
    }

    private void fill() throws IOException {
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, data)) {
            server.awaitAnswer();
            fleet.settle(server.address());
            LoadGenerator.run(server.address(), Pace.counted(CONNECTIONS, options.events()),
                    fleet.spreadStatus(CONNECTIONS));
        }
    }

    private void starts(int repetition) throws IOException {
        start(Figure.START_EMPTY, data.resolveSibling("empty-" + repetition));
        start(Figure.START_FULL, data);
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, data)) {
            server.awaitAnswer();
            LoadGenerator.run(server.address(), Pace.timed(CONNECTIONS, Duration.ofSeconds(2)),
                    fleet.spreadStatus(CONNECTIONS));
            server.kill();
        }
        start(Figure.START_KILLED, data);
    }

    private void start(Figure figure, Path directory) throws IOException {
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, directory)) {
            results.add(figure, Text.millis(server.awaitAnswer()));
        }
    }
}
