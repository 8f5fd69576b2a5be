package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.ticdc.FilterConfig;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.infra.ticdc.sink.Outbound;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.doris.meta.DorisMetaTables;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A node whose log is replicated.
public final class Upstream implements AutoCloseable {

    private static final int INSTANCES = 4;
    private static final int AT_ONCE = 8;

    final Node node;
    final LogReplicator replicator;

    public Upstream(NodeStorage storage) {
        node = Nodes.open(storage);
        replicator = new LogReplicator(node, Outbound.ANYWHERE, InstantSource.system());
    }

    public Node node() {
        return node;
    }

    public LogReplicator replicator() {
        return replicator;
    }

    void send(Command... commands) throws Exception {
        for (Command command : commands) {
            Nodes.send(node, command);
        }
    }

    /// Some random commands, of which some are refused.
    public void happen(long seed, int commands) throws Exception {
        RandomCommands random = new RandomCommands(seed);
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            sent.add(node.send(random.next(), Doris.ORIGIN));
            // More would wait for each other's entities.
            if (sent.size() == AT_ONCE) {
                Nodes.await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
                sent.clear();
            }
        }
        Nodes.await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
    }

    /// A timestamp that is over now.
    public long now() {
        return node.log().resolved();
    }

    long tsOf(long position) {
        return node.log().read(position - 1, 1).getFirst().tso();
    }

    public static ReplicaConfig config(String... rules) {
        return with(new FilterConfig(List.of(rules), null, null, null, null, null, null));
    }

    public static ReplicaConfig with(FilterConfig filter) {
        return with(filter, SinkConfig.defaults());
    }

    public static ReplicaConfig with(FilterConfig filter, SinkConfig sink) {
        ReplicaConfig d = ReplicaConfig.defaults();
        return new ReplicaConfig(
                d.memoryQuota(), d.caseSensitive(), d.enableOldValue(), d.forceReplicate(), d.ignoreIneligibleTable(),
                d.checkGcSafePoint(), d.enableSyncPoint(), d.enableTableMonitor(), d.bdrMode(), d.syncPointInterval(),
                d.syncPointRetention(), d.changefeedErrorStuckDuration(), d.sqlMode(), filter, d.mounter(), sink,
                d.consistent(), d.scheduler(), d.integrity(), d.syncedStatus());
    }

    /// A feed from before the first event.
    public Feed feed(String sink, ReplicaConfig config, Optional<Long> target) {
        return feed(sink, config, 1, target);
    }

    public Feed feed(String sink, ReplicaConfig config, long checkpoint, Optional<Long> target) {
        Feed feed = new Feed();
        feed.start(replicator, new FlowSpec("default", "feed", SinkUri.parse(sink), config, checkpoint, target));
        return feed;
    }

    /// What the tables hold now, folded from the log by the node itself: table, key, cells as texts.
    public Map<String, Map<String, Map<String, @Nullable String>>> tables() {
        Map<String, Map<String, Map<String, @Nullable String>>> all = new TreeMap<>();
        for (Table<?, ?> table : DorisMetaTables.ALL) {
            for (int i = 0; i < INSTANCES; i++) {
                for (Row row : rows(table, RandomCommands.instance(i))) {
                    Map<String, @Nullable String> cells = new LinkedHashMap<>();
                    for (int c = 0; c < table.columns().size(); c++) {
                        cells.put(table.columns().get(c).name(), CellText.of(row.cells().get(c)));
                    }
                    all.computeIfAbsent(table.name(), name -> new TreeMap<>())
                            .put(table.keyOf(row).toString(), cells);
                }
            }
        }
        return all;
    }

    private <V> List<Row> rows(Table<V, ?> table, String id) {
        return node.views().view(table.projection(), id).map(view -> table.rows(id, view)).orElse(List.of());
    }

    @Override
    public void close() {
        replicator.close();
        node.close();
    }
}
