package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import java.util.List;

/// The rules of tasks. Whose project the instance is has been looked at before: it never changes.
final class SyncTaskDecider {

    private SyncTaskDecider() {}

    static Decision decide(SyncTaskCommand command, States states) {
        StarRocksInstance instance = states.of(TaurusDbEntities.STARROCKS_INSTANCE, command.instanceId());
        if (!(instance instanceof StarRocksInstance.Running running)) {
            return Decision.reject(new TaurusDbRejection.InstanceUnknown(command.instanceId()));
        }
        SyncTask task = states.of(
                TaurusDbEntities.SYNC_TASK, TaurusDbTags.taskId(command.instanceId(), command.taskName()));
        return switch (command) {
            case CreateSyncTask create -> create(create, task, running, states);
            case ConfigureSyncTask configure -> configure(configure, task, running, states);
            case StartSyncTask start -> start(start, task);
            case PauseSyncTask pause ->
                allowed(pause, task, SyncOperation.PAUSE, progress -> Decision.accept(new SyncTaskPaused(
                        pause.instanceId(), pause.taskName(), progress.stage(), pause.jobId())));
            case ResumeSyncTask resume ->
                allowed(resume, task, SyncOperation.RESUME, progress -> Decision.accept(new SyncTaskResumed(
                        resume.instanceId(),
                        resume.taskName(),
                        pausedFrom(progress),
                        progress.startJobId(),
                        resume.jobId())));
            case DeleteSyncTask delete ->
                allowed(delete, task, SyncOperation.DELETE, progress -> Decision.accept(new SyncTaskDeleted(
                        delete.instanceId(),
                        delete.taskName(),
                        progress.stage(),
                        progress.startJobId(),
                        delete.jobId())));
            case ReachIncremental reach -> reach(reach, task);
        };
    }

    /// A taken name is told before anything is said about the tables.
    private static Decision create(
            CreateSyncTask create, SyncTask task, StarRocksInstance.Running on, States states) {
        if (task instanceof SyncTask.Present) {
            return Decision.reject(new TaurusDbRejection.TaskNameTaken(create.taskName()));
        }
        List<TableVerdict> verdicts = TableChecks.verdicts(create.configuration(), on, states);
        return verdicts.stream().allMatch(TableVerdict::passed)
                ? Decision.accept(
                        new SyncTaskCreated(create.instanceId(), create.taskName(), create.configuration()))
                : Decision.reject(new TaurusDbRejection.TablesRefused(verdicts));
    }

    private static Decision configure(
            ConfigureSyncTask configure, SyncTask task, StarRocksInstance.Running on, States states) {
        return allowed(configure, task, SyncOperation.CONFIGURE, progress -> {
            SyncConfiguration next = configure.over(progress.configuration());
            List<TableVerdict> verdicts = TableChecks.verdicts(next, on, states);
            return verdicts.stream().allMatch(TableVerdict::passed)
                    ? Decision.accept(new SyncTaskConfigured(
                            configure.instanceId(), configure.taskName(), next, configure.jobId()))
                    : Decision.reject(new TaurusDbRejection.TablesRefused(verdicts));
        });
    }

    private static Decision start(StartSyncTask start, SyncTask task) {
        return allowed(start, task, SyncOperation.START, progress -> {
            String source = progress.configuration().sourceDatabase();
            String target = progress.configuration().targetDatabase();
            return fits(start.sourceDatabase(), source) && fits(start.targetDatabase(), target)
                    ? Decision.accept(new SyncTaskStarted(
                            start.instanceId(),
                            start.taskName(),
                            source.isEmpty() ? start.sourceDatabase() : source,
                            target.isEmpty() ? start.targetDatabase() : target,
                            start.jobId()))
                    : Decision.reject(new TaurusDbRejection.DatabaseDiffers(source, target));
        });
    }

    private static boolean fits(String said, String stored) {
        return said.isEmpty() || stored.isEmpty() || said.equals(stored);
    }

    private static Decision reach(ReachIncremental reach, SyncTask task) {
        return task instanceof SyncTask.Present(SyncProgress progress)
                        && progress.stage() == SyncStage.FULL
                        && progress.startJobId().equals(reach.jobId())
                ? Decision.accept(new SyncTaskStageReached(
                        reach.instanceId(), reach.taskName(), SyncStage.INCREMENTAL, reach.jobId()))
                : Decision.accept();
    }

    private static SyncStage pausedFrom(SyncProgress progress) {
        SyncStage from = progress.pausedFrom();
        if (from == null) {
            throw new IllegalStateException("a paused task knows where it was");
        }
        return from;
    }

    /// What a stage allows, if the task is there.
    private interface Then {
        Decision decide(SyncProgress progress);
    }

    private static Decision allowed(SyncTaskCommand command, SyncTask task, SyncOperation operation, Then then) {
        return switch (task) {
            case SyncTask.Absent absent ->
                Decision.reject(new TaurusDbRejection.TaskUnknown(command.taskName(), operation));
            case SyncTask.Present(SyncProgress progress) ->
                progress.stage().operations().contains(operation)
                        ? then.decide(progress)
                        : Decision.reject(new TaurusDbRejection.OperationNotAllowed(
                                command.taskName(), progress.stage(), operation));
        };
    }
}
