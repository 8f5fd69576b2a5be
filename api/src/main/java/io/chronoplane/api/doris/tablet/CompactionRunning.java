package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.RunCompaction;
import io.chronoplane.commands.doris.tablet.RunTableCompaction;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.tablet.CompactionEngine;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.FindTablet;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.GetTabletsOfTable;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `POST /api/compaction/run`.
final class CompactionRunning {

    private static final Map<String, CompactionType> TYPES = Map.of(
            "base", CompactionType.BASE, "cumulative", CompactionType.CUMULATIVE, "full", CompactionType.FULL);

    private final Gateway gateway;
    private final CompactionEngine engine;
    private final Instances instances;
    private final BackendReplies replies;

    CompactionRunning(Gateway gateway, CompactionEngine engine, Instances instances, BackendReplies replies) {
        this.gateway = gateway;
        this.engine = engine;
        this.instances = instances;
        this.replies = replies;
    }

    void run(Exchange exchange) {
        String tablet = Given.orEmpty(exchange.query("tablet_id"));
        String table = Given.orEmpty(exchange.query("table_id"));
        String type = Given.orEmpty(exchange.query("compact_type"));
        Optional<BackendFault> fault = fault(tablet, table, type, Given.orEmpty(exchange.query("remote")));
        CompactionType asked = TYPES.get(type);
        if (fault.isPresent() || asked == null) {
            replies.fail(exchange, fault.orElseGet(() -> unsupported(type)));
        } else if (!engine.hasRoom()) {
            replies.fail(exchange, BackendFault.plain("INTERNAL_ERROR", "too many compactions wait for their turn"));
        } else if (table.isEmpty()) {
            one(exchange, tablet, asked);
        } else {
            ofTable(exchange, table);
        }
    }

    private static Optional<BackendFault> fault(String tablet, String table, String type, String remote) {
        if (tablet.isEmpty() && table.isEmpty()) {
            return Optional.of(BackendFault.plain(
                    "INTERNAL_ERROR", "tablet id and table id can not be empty at the same time!"));
        }
        if (!tablet.isEmpty() && !table.isEmpty()) {
            return Optional.of(BackendFault.plain(
                    "INTERNAL_ERROR", "tablet id and table id can not be set at the same time!"));
        }
        if (!tablet.isEmpty() && !BackendIds.isId(tablet)) {
            return Optional.of(BackendIds.notANumber("tablet_id"));
        }
        if (!table.isEmpty() && !BackendIds.isId(table)) {
            return Optional.of(BackendIds.notANumber("table_id"));
        }
        if (!TYPES.containsKey(type) || (!table.isEmpty() && !type.equals("full"))) {
            return Optional.of(unsupported(type));
        }
        return switch (remote) {
            case "", "false" -> Optional.empty();
            case "true" -> Optional.of(
                    BackendFault.plain("NOT_IMPLEMENTED_ERROR", "tablet should do compaction locally"));
            default -> Optional.of(BackendFault.plain(
                    "NOT_IMPLEMENTED_ERROR", "The remote = '" + remote + "' is not supported"));
        };
    }

    private static BackendFault unsupported(String type) {
        return BackendFault.plain("NOT_IMPLEMENTED_ERROR", "The compaction type '" + type + "' is not supported");
    }

    private void one(Exchange exchange, String tabletId, CompactionType type) {
        Optional<TabletView> tablet = gateway.ask(new FindTablet(BackendIds.of(tabletId), named(exchange)));
        if (tablet.isEmpty()) {
            replies.fail(exchange, BackendFault.tabletUnknown(tabletId));
            return;
        }
        RunCompaction run = run(exchange, tablet.get(), type);
        exchange.send(run, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> begun(exchange, run);
                case Outcome.Rejected rejected -> replies.fail(exchange, BackendFault.of(rejected.rejection()));
            }
        });
    }

    private void begun(Exchange exchange, RunCompaction run) {
        Optional<CompactionRun> recorded = recorded(run);
        if (recorded.isPresent() && recorded.get().type() == CompactionType.EMPTY_CUMULATIVE) {
            replies.fail(exchange, BackendFault.numbered(-2010, "cumulative compaction meet delete version"));
        } else {
            recorded.ifPresent(engine::begin);
            replies.triggered(exchange, "0", Long.toString(run.tabletId()));
        }
    }

    private Optional<CompactionRun> recorded(RunCompaction run) {
        return gateway.ask(new GetTablet(run.instanceId(), run.tabletId()))
                .flatMap(view -> view.runs().run(run.jobId()));
    }

    private void ofTable(Exchange exchange, String tableId) {
        List<RunCompaction> runs =
                gateway.ask(new GetTabletsOfTable(BackendIds.of(tableId), named(exchange))).stream()
                        .map(view -> run(exchange, view, CompactionType.FULL))
                        .toList();
        if (runs.isEmpty()) {
            replies.triggered(exchange, tableId, "0");
            return;
        }
        exchange.send(new RunTableCompaction(runs.getFirst().instanceId(), runs), outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> {
                    runs.forEach(run -> recorded(run).ifPresent(engine::begin));
                    replies.triggered(exchange, tableId, "0");
                }
                case Outcome.Rejected rejected -> replies.fail(exchange, BackendFault.of(rejected.rejection()));
            }
        });
    }

    private @Nullable String named(Exchange exchange) {
        String cloudUniqueId = Given.orEmpty(exchange.query("cloud_unique_id"));
        return cloudUniqueId.isEmpty() ? null : instances.of(cloudUniqueId).orElse("");
    }

    private RunCompaction run(Exchange exchange, TabletView tablet, CompactionType type) {
        TabletMeta meta = tablet.tablet().meta();
        return new RunCompaction(
                tablet.instanceId(),
                meta.tabletId(),
                meta.tableId(),
                meta.partitionId(),
                type,
                UUID.randomUUID().toString(),
                "manual, " + exchange.origin().clientAddress(),
                engine.leaseSeconds());
    }
}
