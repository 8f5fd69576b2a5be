package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import org.jspecify.annotations.Nullable;

/// Our own engine begins to merge what the policy chose.
final class RunCompactionDecider {

    private RunCompactionDecider() {}

    static Decision decide(RunCompaction command, States states, Context context, CompactionRules rules) {
        String id = DorisTabletTags.tabletId(command.instanceId(), command.tabletId());
        if (!(states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet tablet)) {
            return Decision.reject(new TabletRejection.TabletUnknown(command.instanceId(), command.tabletId()));
        }
        if (tablet.meta().state() != TabletState.RUNNING) {
            return Decision.reject(new CompactionRejection.TabletNotRunning(command.tabletId()));
        }
        long now = context.at().getEpochSecond();
        JobBoard board = JobBoard.of(tablet, now);
        CompactionJob job = job(command, null, false, context, rules);
        if (board.stopToken().isPresent()) {
            return Decision.reject(new CompactionRejection.CompactionsStopped(command.tabletId()));
        }
        if (board.blocking(job, false).isPresent()) {
            return Decision.reject(
                    command.type() == CompactionType.CUMULATIVE
                            ? new CompactionRejection.CumulativeBusy(command.tabletId())
                            : new CompactionRejection.CompactionBusy(command.tabletId()));
        }
        String partition =
                DorisTabletTags.partitionId(command.instanceId(), command.tableId(), command.partitionId());
        long version = states.of(DorisTabletEntities.PARTITION, partition).version();
        return switch (CompactionPick.of(tablet, command.type(), version, rules, now)) {
            case Pick.Merge merge -> Decision.accept(board.started(
                    command.instanceId(),
                    tablet,
                    job(command, merge.versions(), merge.pastDelete(), context, rules),
                    context));
            case Pick.MeetsDelete delete -> {
                CompactionJob moving = job.moving(now);
                yield Decision.accept(
                        board.started(command.instanceId(), tablet, moving, context),
                        pointMoved(command, delete, context));
            }
            case Pick.Nothing nothing -> Decision.reject(nothing.why());
        };
    }

    private static CompactionJob job(
            RunCompaction command,
            @Nullable VersionRange range,
            boolean pastDelete,
            Context context,
            CompactionRules rules) {
        long now = context.at().getEpochSecond();
        return new CompactionJob(
                command.jobId(),
                command.initiator(),
                command.type(),
                now + rules.expirationSeconds(),
                now + command.leaseSeconds(),
                range,
                true,
                pastDelete,
                context.at().toEpochMilli());
    }

    private static CompactionCommitted pointMoved(RunCompaction command, Pick.MeetsDelete delete, Context context) {
        return new CompactionCommitted(
                command.instanceId(),
                command.tabletId(),
                command.tableId(),
                command.jobId(),
                CompactionType.EMPTY_CUMULATIVE,
                null,
                null,
                null,
                Totals.NONE,
                Totals.NONE,
                delete.version() + 1,
                context.at().toEpochMilli());
    }
}
