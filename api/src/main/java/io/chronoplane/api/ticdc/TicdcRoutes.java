package io.chronoplane.api.ticdc;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.infra.config.LoggingSettings.Level;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.ticdc.Captures;
import io.chronoplane.infra.ticdc.TicdcNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table of operations.
final class TicdcRoutes {

    static final String PREFIX = "/api/v2/";

    /// @param gateway of a mutation; null for others
    private record Row(String name, String method, List<String> path, Handler handler, @Nullable Gateway gateway) {

        /// Whether it is this path, and the names in it if so.
        Optional<List<String>> match(List<String> segments) {
            List<String> names = new ArrayList<>();
            if (segments.size() != path.size()) {
                return Optional.empty();
            }
            for (int i = 0; i < path.size(); i++) {
                if (path.get(i).startsWith("{") && !segments.get(i).isEmpty()) {
                    names.add(segments.get(i));
                } else if (!path.get(i).equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(names);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    TicdcRoutes(Gateway gateway, TicdcNode node, Captures captures, String version, Consumer<Level> logLevel) {
        ChangefeedCommands commands = new ChangefeedCommands(gateway, node, version);
        ChangefeedReads reads = new ChangefeedReads(gateway, node, captures);
        ClusterReads clusters = new ClusterReads(gateway, captures, version);
        ServerOperations server = new ServerOperations(gateway, node, logLevel);
        mutation("create_changefeed", "POST", "changefeeds", commands::create, gateway);
        mutation("update_changefeed", "PUT", "changefeeds/{id}", commands::update, gateway);
        mutation("remove_changefeed", "DELETE", "changefeeds/{id}", commands::remove, gateway);
        mutation("pause_changefeed", "POST", "changefeeds/{id}/pause", commands::pause, gateway);
        mutation("resume_changefeed", "POST", "changefeeds/{id}/resume", commands::resume, gateway);
        row("list_changefeeds", "GET", "changefeeds", reads::list);
        row("get_changefeed", "GET", "changefeeds/{id}", reads::get);
        row("get_changefeed_meta", "GET", "changefeeds/{id}/meta_info", reads::get);
        row("get_changefeed_status", "GET", "changefeeds/{id}/status", reads::status);
        row("get_changefeed_synced", "GET", "changefeeds/{id}/synced", reads::synced);
        row("get_status", "GET", "status", clusters::status);
        row("get_health", "GET", "health", clusters::health);
        row("list_captures", "GET", "captures", clusters::captures);
        row("drain_capture", "POST", "captures/{id}/drain", clusters::drain);
        row("list_processors", "GET", "processors", clusters::processors);
        row("get_processor", "GET", "processors/{changefeed}/{capture}", clusters::processor);
        row("resign_owner", "POST", "owner/resign", clusters::resign);
        row("set_log_level", "POST", "log", server::log);
        row("get_tso", "POST", "tso", server::tso);
        row("verify_table", "POST", "verify_table", server::verifyTable);
        row("show_metadata", "GET", "unsafe/metadata", server::metadata);
        row("resolve_lock", "POST", "unsafe/resolve_lock", server::resolveLock);
        row("delete_safepoint", "DELETE", "unsafe/service_gc_safepoint", server::deleteSafepoint);
    }

    private void row(String name, String method, String path, Handler handler) {
        rows.add(new Row(name, method, List.of(path.split("/")), handler, null));
    }

    private void mutation(String name, String method, String path, Handler handler, Gateway gateway) {
        rows.add(new Row(name, method, List.of(path.split("/")), handler, gateway));
    }

    /// @param path behind the prefix
    @Nullable Operation find(String method, String path) {
        List<String> segments = Arrays.stream(path.split("/", -1)).map(TicdcRoutes::decoded).toList();
        for (Row row : rows) {
            Optional<List<String>> names = row.method().equals(method) ? row.match(segments) : Optional.empty();
            if (names.isPresent()) {
                Consumer<Exchange> handler = exchange -> handle(row.handler(), exchange, names.get());
                return new Operation(row.name(), handler, row.gateway());
            }
        }
        return null;
    }

    private static void handle(Handler handler, Exchange exchange, List<String> names) {
        try {
            handler.handle(exchange, names);
        } catch (Refused refused) {
            Replies.refuse(exchange, refused.refusal());
        }
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
