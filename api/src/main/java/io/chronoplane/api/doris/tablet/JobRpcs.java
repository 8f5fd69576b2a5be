package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.FinishTabletJob;
import io.chronoplane.commands.doris.tablet.JobAction;
import io.chronoplane.commands.doris.tablet.JobRejection;
import io.chronoplane.commands.doris.tablet.JobReport;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.RunOutcome;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.util.Optional;

/// `start_tablet_job`, `finish_tablet_job`.
final class JobRpcs {

    private final Gateway gateway;

    JobRpcs(Gateway gateway) {
        this.gateway = gateway;
    }

    void join(RpcTable table) {
        table.mutation("start_tablet_job", RpcTable.Naming.TABLET, JobRpcs::start);
        table.mutation("finish_tablet_job", RpcTable.Naming.TABLET, this::finish);
    }

    private static void start(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        exchange.send(JobWire.start(instanceId, request), outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange);
                case Outcome.Rejected rejected -> RpcReplies.refuse(exchange, TabletRpcs.refusal(rejected), out -> {
                    if (rejected.rejection() instanceof JobRejection.TabletBusy busy) {
                        out.int64s("version_in_compaction", busy.versions());
                    }
                });
            }
        });
    }

    private void finish(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        FinishTabletJob command = JobWire.finish(instanceId, request);
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> finished(exchange, command);
                case Outcome.Rejected rejected -> RpcReplies.refuse(exchange, TabletRpcs.refusal(rejected));
            }
        });
    }

    private void finished(Exchange exchange, FinishTabletJob command) {
        Optional<TabletView> view = gateway.ask(new GetTablet(command.instanceId(), command.tabletId()));
        JobReport report = command.report();
        Optional<CompactionRun> overtaken = report == null || command.action() != JobAction.COMMIT
                ? Optional.empty()
                : view.flatMap(seen -> seen.runs().run(report.id()))
                        .filter(run -> run.outcome() == RunOutcome.OVERTAKEN);
        if (overtaken.isPresent()) {
            RpcReplies.refuse(exchange, new Refusal("UNDEFINED_ERR", overtaken.get().reason()));
        } else {
            RpcReplies.ok(exchange, out -> view.filter(seen -> command.action() == JobAction.COMMIT)
                    .ifPresent(seen -> out.message("stats", seen.tablet(), TabletWire::stats)));
        }
    }
}
