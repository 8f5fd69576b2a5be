package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.SyncedStatusConfig;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.ticdc.Captures;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows changefeeds.
final class ChangefeedReads {

    private final Gateway gateway;
    private final TicdcNode node;
    private final Captures captures;

    /// @param captures of the moment that is looked at
    ChangefeedReads(Gateway gateway, TicdcNode node, Captures captures) {
        this.gateway = gateway;
        this.node = node;
        this.captures = captures;
    }

    void list(Exchange exchange, List<String> names) throws Refused {
        String namespace = Names.namespace(exchange);
        String state = exchange.query("state");
        ArrayNode items = Replies.JSON.arrayNode();
        gateway.ask(new TicdcQuery.ListChangefeeds()).stream()
                .filter(feed -> feed.namespace().equals(namespace) && isWanted(feed.state(), state))
                .forEach(feed -> items.add(ChangefeedWire.item(feed, captures.standing(feed))));
        Replies.list(exchange, items);
    }

    /// `error` is what pending and warning were called before they were told apart.
    private static boolean isWanted(FeedState state, @Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return state != FeedState.FINISHED;
        }
        return switch (wanted) {
            case "all" -> true;
            case "error" -> state == FeedState.PENDING || state == FeedState.WARNING;
            default -> ChangefeedWire.text(state).equals(wanted);
        };
    }

    void get(Exchange exchange, List<String> names) throws Refused {
        ChangefeedView feed = known(exchange, names);
        Replies.ok(
                exchange,
                ChangefeedWire.whole(feed, captures.standing(feed)));
    }

    void status(Exchange exchange, List<String> names) throws Refused {
        ChangefeedView feed = known(exchange, names);
        Replies.ok(exchange, ChangefeedWire.status(feed, captures.standing(feed)));
    }

    void synced(Exchange exchange, List<String> names) throws Refused {
        ChangefeedView feed = known(exchange, names);
        Body body = Body.optional(exchange);
        body.refuseOtherUpstream();
        SyncedStatusConfig limits =
                ConfigWire.over(feed.config(), body.object("replica_config")).syncedStatus();
        exchange.offload(node.clock()::lastChange, last -> Replies.ok(
                exchange,
                SyncedWire.of(captures.standing(feed), last, node.clock().millis(), limits)));
    }

    private ChangefeedView known(Exchange exchange, List<String> names) throws Refused {
        ChangefeedKey key = Names.key(exchange, names.getFirst());
        return gateway.ask(new TicdcQuery.GetChangefeed(key))
                .orElseThrow(() -> new Refused(Refusal.unknown(key)));
    }
}
