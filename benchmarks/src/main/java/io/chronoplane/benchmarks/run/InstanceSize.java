package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.SizedFleet;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Pace;
import io.chronoplane.benchmarks.load.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// What a request costs in an instance with 1,000 clusters of ten nodes, and in one with a single such cluster, in
/// turns on one server. The cost is the processor time of the server.
final class InstanceSize {
    private static final int CONNECTIONS = 64;

    private final Options options;
    private final Results results;
    private final SizedFleet fleet = new SizedFleet(CONNECTIONS);

    InstanceSize(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    static boolean wanted(Options options) {
        return options.wants(Lines.ADD_NODE) || options.wants(Lines.STATUS) || options.wants(Lines.GET_ONE_CLUSTER);
    }

    void run(Path directory) throws IOException {
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, directory.resolve("sizes"))) {
            server.awaitAnswer();
            fleet.settle(server.address());
            for (var i = 0; i < options.repetitions(); i++) {
                pair(server, Lines.ADD_NODE, Figure.ADD_NODE_SMALL, fleet.addNode(false), Figure.ADD_NODE_BIG,
                        fleet.addNode(true));
                pair(server, Lines.STATUS, Figure.STATUS_SMALL, fleet.status(false), Figure.STATUS_BIG,
                        fleet.status(true));
                pair(server, Lines.GET_ONE_CLUSTER, Figure.GET_ONE_CLUSTER_SMALL, fleet.getOneCluster(false),
                        Figure.GET_ONE_CLUSTER_BIG, fleet.getOneCluster(true));
                Progress.say("%d  instances of two sizes".formatted(i + 1));
            }
        }
    }

    private void pair(ServerProcess server, String line, Figure small, IntFunction<Script> inSmall, Figure big,
            IntFunction<Script> inBig) throws IOException {
        if (options.wants(line)) {
            results.add(small, cost(server, inSmall));
            results.add(big, cost(server, inBig));
        }
    }

    private double cost(ServerProcess server, IntFunction<Script> scripts) throws IOException {
        LoadGenerator.run(server.address(), Pace.timed(CONNECTIONS, options.warmUp().dividedBy(4)), scripts);
        var before = server.cpu();
        var measurement = LoadGenerator.run(server.address(), Pace.timed(CONNECTIONS, options.measured()), scripts);
        return server.cpu().minus(before).toNanos() / 1e3 / Math.max(1, measurement.accepted());
    }
}
