package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Access;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.Problem;
import io.chronoplane.api.core.ProblemApi;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.VersionRange;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Role;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.CompactionRuns;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import io.chronoplane.queries.doris.tablet.GetTablet;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /control/v1/compactions`: every compaction with who asked for it, what went in and came out, how long it took,
/// and how it ended. It is ours, so it lies under our own prefix.
public final class CompactionHistoryApi implements ProblemApi {

    private static final String PATH = "/control/v1/compactions";
    private static final int MAX_PAGE = 1_000;
    private static final int DEFAULT_PAGE = 100;
    private static final int OK = 200;

    private final Gateway gateway;
    private final Access access;
    private final Operation list = new Operation("compactions", this::list);

    /// @param access who may do what under our own prefix
    public CompactionHistoryApi(Gateway gateway, Access access) {
        this.gateway = gateway;
        this.access = access;
    }

    @Override
    public String system() {
        return "control";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.exactly(PATH));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        if (exchange.method().equals("GET")) {
            return access.allows(exchange, Role.VIEWER) ? list : null;
        }
        new Problem(405, "Method Not Allowed", "compactions can only be read here").answer(exchange);
        return null;
    }

    @Override
    public String actor(Exchange exchange) {
        return access.actor(exchange);
    }

    private void list(Exchange exchange) {
        Set<String> unknown = new LinkedHashSet<>(exchange.queryNames());
        unknown.removeAll(List.of("tablet_id", "limit"));
        if (!unknown.isEmpty()) {
            throw new InvalidRequest("there are the parameters tablet_id and limit, not " + String.join(", ", unknown));
        }
        String tabletId = Given.orEmpty(exchange.query("tablet_id"));
        if (!tabletId.isEmpty() && !BackendIds.isId(tabletId)) {
            throw new InvalidRequest("tablet_id must be a number");
        }
        int limit = limit(exchange);
        CompactionRuns runs = gateway.ask(new GetCompactions());
        JsonWriter json = exchange.json();
        json.beginObject().name("compactions").beginArray();
        Stream.concat(runs.running().reversed().stream(), runs.ended().reversed().stream())
                .filter(run -> tabletId.isEmpty() || run.tabletId() == BackendIds.of(tabletId))
                .limit(limit)
                .forEach(run -> write(json, known(run)));
        json.endArray().endObject().newline();
        exchange.answer(OK, "ok", Headers.JSON, json.toBuffer());
    }

    private static int limit(Exchange exchange) {
        String given = Given.orEmpty(exchange.query("limit"));
        if (given.isEmpty()) {
            return DEFAULT_PAGE;
        }
        if (!given.matches("[0-9]{1,4}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MAX_PAGE) {
            throw new InvalidRequest("limit must be a whole number from 1 to " + MAX_PAGE);
        }
        return Integer.parseInt(given);
    }

    /// With what went in, which the tablet itself knows.
    private CompactionRun known(CompactionRun run) {
        return gateway.ask(new GetTablet(run.instanceId(), run.tabletId()))
                .flatMap(view -> view.runs().run(run.id()))
                .orElse(run);
    }

    private static void write(JsonWriter json, CompactionRun run) {
        VersionRange range = run.range();
        Rowset output = run.output();
        json.beginObject();
        json.name("id").value(run.id());
        json.name("instance_id").value(run.instanceId());
        json.name("table_id").value(run.tableId());
        json.name("tablet_id").value(run.tabletId());
        json.name("type").value(run.type().name().toLowerCase(Locale.ROOT));
        json.name("asked_by").value(run.initiator());
        json.name("carried_out_by").value(run.ours() ? "chronoplane" : "others");
        json.name("outcome").value(run.outcome().name().toLowerCase(Locale.ROOT));
        if (!run.reason().isEmpty()) {
            json.name("reason").value(run.reason());
        }
        json.name("started_at").value(Instant.ofEpochMilli(run.startedAt()).toString());
        if (run.endedAt() > 0) {
            json.name("ended_at").value(Instant.ofEpochMilli(run.endedAt()).toString());
            json.name("duration_ms").value(run.endedAt() - run.startedAt());
        }
        if (range != null) {
            json.name("versions").value(range.toString());
        }
        json.name("input_rowsets").beginArray();
        run.inputs().forEach(rowset -> rowset(json, rowset));
        json.endArray();
        totals(json, "input", run.before());
        if (output != null) {
            json.name("output_rowset");
            rowset(json, output);
        }
        totals(json, "output", run.after());
        json.endObject();
    }

    private static void rowset(JsonWriter json, Rowset rowset) {
        json.beginObject()
                .name("versions")
                .value(rowset.versions().toString())
                .name("rowset_id")
                .value(rowset.rowsetId())
                .name("num_rows")
                .value(rowset.numRows())
                .name("total_size")
                .value(rowset.totalSize())
                .endObject();
    }

    private static void totals(JsonWriter json, String name, Totals totals) {
        json.name(name)
                .beginObject()
                .name("rowsets")
                .value(totals.rowsets())
                .name("rows")
                .value(totals.rows())
                .name("segments")
                .value(totals.segments())
                .name("data_size")
                .value(totals.dataSize())
                .endObject();
    }
}
