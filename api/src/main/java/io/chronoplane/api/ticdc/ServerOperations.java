package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ConfigCheck;
import io.chronoplane.commands.ticdc.ConfigProblem;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.config.LoggingSettings.Level;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.infra.ticdc.Capture;
import io.chronoplane.infra.ticdc.SinkRejected;
import io.chronoplane.infra.ticdc.Standing;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What concerns the server called: its log, its clock, its tables, and recovery.
final class ServerOperations {

    private final Gateway gateway;
    private final TicdcNode node;
    private final Consumer<Level> logLevel;

    /// @param logLevel changes what is logged
    ServerOperations(Gateway gateway, TicdcNode node, Consumer<Level> logLevel) {
        this.gateway = gateway;
        this.node = node;
        this.logLevel = logLevel;
    }

    void log(Exchange exchange, List<String> names) throws Refused {
        String given;
        try {
            given = Body.of(exchange).text("log_level");
        } catch (Refused refused) {
            throw new Refused(Refusal.parameter("invalid log level: " + refused.refusal().message()));
        }
        logLevel.accept(level(given));
        Replies.ok(exchange);
    }

    private static Level level(String name) throws Refused {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean oneCase = name.equals(upper) || name.equals(name.toLowerCase(Locale.ROOT));
        return switch (oneCase ? upper : "") {
            case "DEBUG" -> Level.DEBUG;
            case "INFO" -> Level.INFO;
            case "WARN" -> Level.WARN;
            case "ERROR", "DPANIC", "PANIC", "FATAL" -> Level.ERROR;
            default -> {
                if (name.isEmpty()) {
                    yield Level.INFO;
                }
                throw new Refused(Refusal.parameter("fail to change log level: " + name));
            }
        };
    }

    void tso(Exchange exchange, List<String> names) throws Refused {
        Body body = Body.of(exchange);
        long id = body.unsigned("id");
        requireUpstream(id);
        body.refuseOtherUpstream();
        exchange.await(node.clock().next(), ts -> Replies.ok(exchange, Replies.JSON.objectNode()
                .put("timestamp", Tso.epochMillis(ts))
                .put("logic_time", ts & (1 << 18) - 1)));
    }

    private static void requireUpstream(long id) throws Refused {
        if (id != 0 && id != ChangefeedWire.UPSTREAM_ID) {
            throw new Refused(new Refusal(
                    ErrorCode.UPSTREAM_NOT_FOUND,
                    "upstream not found, cluster-id: " + Long.toUnsignedString(id)));
        }
    }

    void verifyTable(Exchange exchange, List<String> names) throws Refused {
        Body body = Body.of(exchange);
        body.unsigned("start_ts");
        String sinkUri = body.text("sink_uri");
        ReplicaConfig config = ConfigWire.over(ReplicaConfig.defaults(), body.object("replica_config"));
        body.refuseOtherUpstream();
        SinkUri sink = SinkUris.parse(sinkUri.isEmpty() ? "blackhole://" : sinkUri);
        Optional<ConfigProblem> problem = ConfigCheck.problem(sink, config);
        if (problem.isPresent()) {
            throw new Refused(Refusal.of(problem.get()));
        }
        ObjectNode json = Replies.JSON.objectNode();
        try {
            ArrayNode tables = Replies.JSON.arrayNode();
            node.tables(config).forEach(table -> tables.addObject()
                    .put("database_name", table.schema())
                    .put("table_name", table.name())
                    .put("table_id", table.id())
                    .put("is_partition", false));
            if (!tables.isEmpty()) {
                json.set("eligible_tables", tables);
            }
        } catch (SinkRejected rejected) {
            throw new Refused(Refusal.of(rejected));
        }
        Replies.ok(exchange, json);
    }

    /// As upstream keeps it in etcd, secrets masked.
    void metadata(Exchange exchange, List<String> names) {
        ArrayNode all = Replies.JSON.arrayNode();
        String meta = "/tidb/cdc/default/__cdc_meta__/";
        node.all().stream().filter(Capture::owner).forEach(owner -> entry(all, meta + "owner/1", owner.id()));
        node.all().forEach(capture -> entry(all, meta + "capture/" + capture.id(), Replies.JSON.objectNode()
                .put("id", capture.id())
                .put("address", capture.address())
                .toString()));
        gateway.ask(new TicdcQuery.ListChangefeeds()).forEach(feed -> {
            Standing standing = node.standing(feed);
            String path = "/tidb/cdc/default/" + feed.namespace() + "/changefeed/";
            entry(
                    all,
                    path + "info/" + feed.id(),
                    ChangefeedWire.whole(feed, standing).toString());
            entry(all, path + "status/" + feed.id(), Replies.JSON.objectNode()
                    .put("checkpoint-ts", standing.checkpointTs())
                    .put("min-table-barrier-ts", standing.resolvedTs())
                    .put("admin-job-type", 0)
                    .toString());
        });
        Replies.ok(exchange, all);
    }

    private static void entry(ArrayNode all, String key, String value) {
        all.addObject().put("key", key).put("value", value);
    }

    /// There are no locks: the log's order is the one order there is.
    void resolveLock(Exchange exchange, List<String> names) throws Refused {
        Body body = Body.of(exchange);
        if (body.unsigned("region_id") == 0 || body.unsigned("ts") == 0) {
            throw new Refused(Refusal.parameter("region_id and ts must be set"));
        }
        body.refuseOtherUpstream();
        Replies.ok(exchange);
    }

    /// The log keeps everything, and needs no safepoint.
    void deleteSafepoint(Exchange exchange, List<String> names) throws Refused {
        Body body = Body.of(exchange);
        requireUpstream(body.unsigned("id"));
        body.refuseOtherUpstream();
        Replies.ok(exchange);
    }
}
