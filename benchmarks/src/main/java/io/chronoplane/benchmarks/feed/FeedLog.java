package io.chronoplane.benchmarks.feed;

import io.chronoplane.benchmarks.reading.Passes;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.kafka.Brokers;
import io.chronoplane.infra.kafka.Feed;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.MasterKeyFile;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.nio.file.Path;
import java.util.List;

/// Feeds a whole log into fresh topics, as a server does that meets Kafka for the first time.
public final class FeedLog {
    private FeedLog() {}

    /// @param arguments the data directory of a stopped server; prints events per second
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var model = new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());
        try (var broker = BenchBroker.start(data);
                var node = new Node(List.of(model), List.of(), NodeStorage.h2(H2Database.at(data.resolve("log"))),
                        MasterKeyFile.readOrCreate(data), NodeOptions.DEFAULTS)) {
            Passes.print(() -> feed(node, broker.addresses(), BenchBroker.FED));
        }
    }

    /// From the moment when the feed has shut out others and knows where to begin.
    private static double feed(Node node, String addresses, String prefix) throws Exception {
        BenchBroker.removeTopics(addresses, prefix);
        try (var feed = Feed.of(node, BenchBroker.settings(prefix), Brokers.of(addresses))) {
            feed.start();
            while (feed.position() == 0) {
                Thread.onSpinWait();
            }
            var started = System.nanoTime();
            var from = feed.position();
            while (feed.position() < node.log().head()) {
                Thread.sleep(1);
            }
            return Passes.rate(node.log().head() - from, started);
        }
    }
}
