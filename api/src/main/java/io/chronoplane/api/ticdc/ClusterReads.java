package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.ticdc.Capture;
import io.chronoplane.infra.ticdc.Captures;
import io.chronoplane.infra.ticdc.Standing;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.util.List;

/// Captures, their owner, and what runs on them.
final class ClusterReads {

    private static final int ACCEPTED = 202;

    private final Gateway gateway;
    private final Captures captures;
    private final String version;

    ClusterReads(Gateway gateway, Captures captures, String version) {
        this.gateway = gateway;
        this.captures = captures;
        this.version = version;
    }

    void status(Exchange exchange, List<String> names) {
        Capture self = captures.self();
        Replies.ok(exchange, Replies.JSON.objectNode()
                .put("version", version)
                .put("git_hash", "None")
                .put("id", self.id())
                .put("cluster_id", ChangefeedKey.DEFAULT_NAMESPACE)
                .put("pid", ProcessHandle.current().pid())
                .put("is_owner", self.owner())
                .put("liveness", captures.isStopping() ? 1 : 0));
    }

    void health(Exchange exchange, List<String> names) throws Refused {
        if (!captures.isHealthy()) {
            throw new Refused(new Refusal(ErrorCode.CLUSTER_IS_UNHEALTHY, "TiCDC cluster is unhealthy"));
        }
        Replies.ok(exchange);
    }

    void captures(Exchange exchange, List<String> names) {
        ArrayNode items = Replies.JSON.arrayNode();
        captures.all().forEach(capture -> items.addObject()
                .put("id", capture.id())
                .put("is_owner", capture.owner())
                .put("address", capture.address())
                .put("cluster_id", ChangefeedKey.DEFAULT_NAMESPACE));
        Replies.list(exchange, items);
    }

    /// Answered with how many tables have yet to move: 0 when it has been drained.
    void drain(Exchange exchange, List<String> names) throws Refused {
        Names.requireCapture(names.getFirst());
        if (captures.all().size() == 1) {
            throw new Refused(new Refusal(
                    ErrorCode.SCHEDULER_REQUEST_FAILED, "scheduler request failed, only one capture alive"));
        }
        Capture named = capture(names.getFirst());
        if (named.owner()) {
            throw new Refused(new Refusal(
                    ErrorCode.SCHEDULER_REQUEST_FAILED, "scheduler request failed, cannot drain the owner"));
        }
        exchange.await(captures.drain(named.id()), done -> Replies.answer(
                exchange, ACCEPTED, Replies.JSON.objectNode().put("current_table_count", tables(named))));
    }

    private int tables(Capture capture) {
        return captures.processors().stream()
                .filter(processor -> processor.capture().equals(capture.id()))
                .mapToInt(processor -> processor.tableIds().size())
                .sum();
    }

    void resign(Exchange exchange, List<String> names) {
        exchange.await(captures.resign(), done -> Replies.ok(exchange));
    }

    void processors(Exchange exchange, List<String> names) {
        ArrayNode items = Replies.JSON.arrayNode();
        captures.processors().forEach(processor -> items.addObject()
                .put("namespace", processor.changefeed().namespace())
                .put("changefeed_id", processor.changefeed().id())
                .put("capture_id", processor.capture()));
        Replies.list(exchange, items);
    }

    void processor(Exchange exchange, List<String> names) throws Refused {
        ChangefeedKey key = Names.key(exchange, names.getFirst());
        Names.requireCapture(names.getLast());
        ChangefeedView feed = gateway.ask(new TicdcQuery.GetChangefeed(key))
                .orElseThrow(() -> new Refused(Refusal.unknown(key)));
        if (!feed.state().runs()) {
            throw new Refused(
                    Refusal.parameter("changefeed in abnormal state: " + ChangefeedWire.text(feed.state())));
        }
        String capture = capture(names.getLast()).id();
        Standing standing = captures.standing(feed);
        boolean isThere = standing.capture().filter(capture::equals).isPresent();
        ObjectNode json = Replies.JSON.objectNode();
        json.set("table_ids", ChangefeedWire.ids(isThere ? standing.tableIds() : List.of()));
        Replies.ok(exchange, json);
    }

    private Capture capture(String id) throws Refused {
        return captures.all().stream()
                .filter(capture -> capture.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        new Refusal(ErrorCode.CAPTURE_NOT_EXIST, "capture not exists, " + id)));
    }
}
