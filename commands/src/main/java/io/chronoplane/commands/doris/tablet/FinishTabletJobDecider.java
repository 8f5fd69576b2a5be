package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A compaction of someone else is committed, given up, or says that it is still alive.
final class FinishTabletJobDecider {

    private FinishTabletJobDecider() {}

    static Decision decide(FinishTabletJob command, States states, Context context) {
        JobReport report = command.report();
        if (report == null) {
            return Decision.reject(new JobRejection.JobMissing());
        }
        long tabletId = command.tabletId();
        if (tabletId <= 0) {
            return Decision.reject(new JobRejection.JobTabletMissing());
        }
        String id = DorisTabletTags.tabletId(command.instanceId(), tabletId);
        if (!(states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet tablet)) {
            return Decision.reject(new TabletRejection.TabletUnknown(command.instanceId(), tabletId));
        }
        if (!tablet.hadJob()) {
            return Decision.reject(new JobRejection.JobNeverStarted(command.instanceId(), tabletId));
        }
        if (tablet.jobs().isEmpty()) {
            return Decision.reject(new JobRejection.JobNotRunning(tabletId));
        }
        Optional<CompactionJob> job = tablet.job(report.id());
        if (job.isEmpty()) {
            return Decision.reject(new JobRejection.JobUnmatched(tablet.jobs(), report.id()));
        }
        return decide(command, report, tablet, job.get(), states, context);
    }

    private static Decision decide(
            FinishTabletJob command,
            JobReport report,
            LiveTablet tablet,
            CompactionJob job,
            States states,
            Context context) {
        long tabletId = command.tabletId();
        JobAction action = command.action();
        // Upstream refuses to abort an expired job too, so that nobody gets rid of it; users complain of that.
        if (action != JobAction.ABORT && job.isExpired(context.at().getEpochSecond())) {
            return Decision.reject(new JobRejection.JobExpired(tabletId, job));
        }
        return switch (action) {
            case null -> Decision.reject(new JobRejection.JobActionInvalid(tabletId, command.number()));
            case ABORT -> Decision.accept(ended(command, job, Ending.ABORTED, report.reason(), context));
            case LEASE -> report.lease() <= 0 || report.lease() < job.lease()
                    ? Decision.reject(new JobRejection.LeaseInvalid(job.lease(), report.lease()))
                    : Decision.accept(new CompactionLeased(
                            command.instanceId(),
                            tabletId,
                            job.id(),
                            report.lease(),
                            context.at().toEpochMilli()));
            case COMMIT -> CommitTabletJob.decide(command, report, tablet, states, context);
        };
    }

    static CompactionEnded ended(
            FinishTabletJob command, CompactionJob job, Ending why, String reason, Context context) {
        return new CompactionEnded(
                command.instanceId(),
                command.tabletId(),
                EndedJob.of(job, why),
                reason,
                context.at().toEpochMilli());
    }
}
