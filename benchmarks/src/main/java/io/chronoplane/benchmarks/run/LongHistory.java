package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Pace;
import io.chronoplane.benchmarks.load.Script;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// One instance with a long history against its twin with none, in turns on one server.
final class LongHistory {
    private static final int CONNECTIONS = 64;

    private final Options options;
    private final Results results;

    LongHistory(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void run(Path directory) throws IOException {
        var fleet = new Fleet();
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, directory.resolve("history"))) {
            server.awaitAnswer();
            fleet.settle(server.address());
            LoadGenerator.run(server.address(), Pace.counted(CONNECTIONS, options.history()), fleet.hotInstance());
            fleet.addFresh(server.address());
            for (var i = 0; i < options.repetitions(); i++) {
                results.add(Figure.FRESH_ENTITY, rate(server.address(), fleet.freshInstance()));
                results.add(Figure.OLD_ENTITY, rate(server.address(), fleet.hotInstance()));
                Progress.say("%d  the long history".formatted(i + 1));
            }
        }
    }

    private double rate(InetSocketAddress server, IntFunction<Script> scripts) throws IOException {
        LoadGenerator.run(server, Pace.timed(CONNECTIONS, options.warmUp().dividedBy(4)), scripts);
        return LoadGenerator.run(server, Pace.timed(CONNECTIONS, options.measured()), scripts).perSecond();
    }
}
