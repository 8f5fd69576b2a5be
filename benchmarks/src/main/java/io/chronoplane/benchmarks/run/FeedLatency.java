package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.feed.Arrivals;
import io.chronoplane.benchmarks.feed.SteadyClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How long after its answer an event is with a consumer of Kafka, at a steady 1,000 events a second, on a server with
/// its embedded broker.
final class FeedLatency {
    private static final int PER_SECOND = 1_000;
    private static final int KAFKA_PORT = 19_192;

    private final Options options;
    private final Results results;

    FeedLatency(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void run(Path directory) throws IOException {
        var fleet = new Fleet();
        try (var server = ServerProcess.fed(directory.resolve("fed"), KAFKA_PORT)) {
            server.awaitAnswer();
            fleet.settle(server.address());
            try (var arrivals = Arrivals.at("127.0.0.1:" + KAFKA_PORT)) {
                arrivals.awaitFirst();
                for (var i = 0; i < options.repetitions(); i++) {
                    press(server, fleet, options.warmUp());
                    arrivals.clear();
                    var answers = press(server, fleet, options.measured().multipliedBy(3));
                    var latencies = arrivals.since(answers);
                    results.add(Figure.FEED_P50, Text.millis(latencies.percentile(0.5)));
                    results.add(Figure.FEED_P99, Text.millis(latencies.percentile(0.99)));
                    Progress.say("%d  the latency of the feed".formatted(i + 1));
                }
            }
        }
    }

    private static Map<Long, Long> press(ServerProcess server, Fleet fleet, Duration time) throws IOException {
        return SteadyClients.press(
                server.address(), PER_SECOND, time, fleet.spreadStatus(SteadyClients.CLIENTS));
    }
}
