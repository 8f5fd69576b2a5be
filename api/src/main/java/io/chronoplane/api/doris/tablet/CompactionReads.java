package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.FindTablet;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `GET /api/compaction/run_status`, `GET /api/compaction/show`.
final class CompactionReads {

    private static final int OK = 200;
    private static final List<CompactionType> BY_WEIGHT =
            List.of(CompactionType.FULL, CompactionType.CUMULATIVE, CompactionType.BASE);

    private final Gateway gateway;
    private final Instances instances;
    private final BackendReplies replies;

    CompactionReads(Gateway gateway, Instances instances, BackendReplies replies) {
        this.gateway = gateway;
        this.instances = instances;
        this.replies = replies;
    }

    void runStatus(Exchange exchange) {
        String tabletId = Given.orEmpty(exchange.query("tablet_id"));
        if (tabletId.isEmpty() || tabletId.equals("0")) {
            overall(exchange);
        } else if (!BackendIds.isId(tabletId)) {
            replies.fail(exchange, BackendIds.notANumber("tablet_id"));
        } else {
            find(exchange, tabletId)
                    .ifPresentOrElse(
                            view -> replies.runStatus(exchange, view.tablet().meta(), running(view)),
                            () -> replies.fail(
                                    exchange,
                                    new BackendFault(
                                            "INTERNAL_ERROR", "fail to get " + tabletId, "Tablet not found")));
        }
    }

    private static String running(TabletView view) {
        return BY_WEIGHT.stream()
                .filter(type -> view.tablet().jobs().stream().anyMatch(job -> job.ours() && job.type() == type))
                .findFirst()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private void overall(Exchange exchange) {
        List<CompactionRun> running = gateway.ask(new GetCompactions()).running();
        JsonWriter json = exchange.json();
        json.beginObject();
        list(json, "BaseCompaction", CompactionType.BASE, running);
        list(json, "CumulativeCompaction", CompactionType.CUMULATIVE, running);
        list(json, "FullCompaction", CompactionType.FULL, running);
        exchange.answer(OK, "Success", Headers.JSON, json.endObject().toBuffer());
    }

    private static void list(JsonWriter json, String name, CompactionType type, List<CompactionRun> running) {
        json.name(name).beginArray();
        running.stream()
                .filter(run -> run.ours() && run.type() == type)
                .forEach(run -> json.value(run.tabletId()));
        json.endArray();
    }

    void show(Exchange exchange) {
        String tabletId = Given.orEmpty(exchange.query("tablet_id"));
        if (tabletId.isEmpty() || tabletId.equals("0")) {
            replies.fail(exchange, BackendFault.plain("INTERNAL_ERROR", "check param failed: missing tablet_id"));
        } else if (!BackendIds.isId(tabletId)) {
            replies.fail(exchange, BackendIds.notANumber("tablet_id"));
        } else {
            find(exchange, tabletId)
                    .ifPresentOrElse(
                            view -> exchange.answer(OK, "Success", Headers.JSON, ShowDocument.of(exchange.json(), view)),
                            () -> replies.fail(exchange, BackendFault.tabletUnknown(tabletId)));
        }
    }

    private Optional<TabletView> find(Exchange exchange, String tabletId) {
        String cloudUniqueId = Given.orEmpty(exchange.query("cloud_unique_id"));
        return gateway.ask(new FindTablet(
                BackendIds.of(tabletId), cloudUniqueId.isEmpty() ? null : instances.of(cloudUniqueId).orElse("")));
    }
}
