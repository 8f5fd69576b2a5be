package io.chronoplane.benchmarks.feed;

import io.chronoplane.benchmarks.reading.Passes;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.MasterKeyFile;
import io.chronoplane.infra.ticdc.FlowFailure;
import io.chronoplane.infra.ticdc.FlowListener;
import io.chronoplane.infra.ticdc.FlowSpec;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.sink.Outbound;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Replicates a whole log with a changefeed: into a blackhole, or as canal-json into a fresh topic.
public final class ChangefeedLog {
    private ChangefeedLog() {}

    /// @param arguments the data directory of a stopped server, and `blackhole` or `kafka`; prints events per
    ///                  second into the one, rows per second into the other
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var model = new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());
        try (var node = new Node(List.of(model), List.of(), NodeStorage.h2(H2Database.at(data.resolve("log"))),
                        MasterKeyFile.readOrCreate(data), NodeOptions.DEFAULTS);
                var replicator = new LogReplicator(node, Outbound.ANYWHERE, InstantSource.system())) {
            if (arguments[1].equals("blackhole")) {
                Passes.print(() -> node.log().head() / replicate(node, replicator, "blackhole://"));
                return;
            }
            try (var broker = BenchBroker.start(data)) {
                Passes.print(() -> {
                    BenchBroker.removeTopics(broker.addresses(), BareRows.PREFIX);
                    var seconds = replicate(node, replicator, "kafka://" + broker.addresses() + "/" + BareRows.TOPIC
                            + "?protocol=canal-json&partition-num=1");
                    return sent(broker.addresses()) / seconds;
                });
            }
        }
    }

    private static long sent(String addresses) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", addresses))) {
            var partition = new TopicPartition(BareRows.TOPIC, 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset();
        }
    }

    /// @return seconds
    private static double replicate(Node node, LogReplicator replicator, String sink) throws Exception {
        var finished = new CompletableFuture<Long>();
        var spec = new FlowSpec("default", "bench", SinkUri.parse(sink), ReplicaConfig.defaults(), 1,
                Optional.of(node.log().resolved()));
        var started = System.nanoTime();
        var flow = replicator.start(spec, new Listener(finished));
        try {
            var unused = finished.get();
            return (System.nanoTime() - started) / 1e9;
        } finally {
            flow.close();
        }
    }

    /// Waits for the end.
    private record Listener(CompletableFuture<Long> finished) implements FlowListener {
        @Override
        public void checkpoint(long ts) {
            // The end alone counts.
        }

        @Override
        public void failed(FlowFailure failure) {
            finished.completeExceptionally(new IllegalStateException(failure.toString()));
        }

        @Override
        public void warning(ErrorCode code, String message) {
            System.err.println(message);
        }

        @Override
        public void finished(long ts) {
            finished.complete(ts);
        }
    }
}
