package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.DeleteSyncTask;
import io.chronoplane.commands.taurusdb.PauseSyncTask;
import io.chronoplane.commands.taurusdb.ResumeSyncTask;
import io.chronoplane.commands.taurusdb.StartSyncTask;
import io.chronoplane.commands.taurusdb.SyncTaskCommand;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;

/// What moves a task through its life. Each is told as a job.
final class TaskChanges {

    private TaskChanges() {}

    /// The fields of this one call have names of their own.
    static void start(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        SyncRequest.sourceInstance(fields, instance);
        SyncRequest.id(fields, "source_node_id", Ids.SOURCE_NODE);
        String source = fields.text("source_database", Ids.SOURCE_DATABASE).orElse("");
        String target = fields.text("target_database", Ids.NAME).orElse("");
        String taskName = taskName(fields);
        String jobId = NewIds.job(call.exchange());
        send(call, new StartSyncTask(call.instanceId(), taskName, source, target, jobId), jobId);
    }

    static void pause(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        String jobId = NewIds.job(call.exchange());
        send(call, new PauseSyncTask(call.instanceId(), taskName(fields), jobId), jobId);
    }

    static void resume(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        String jobId = NewIds.job(call.exchange());
        send(call, new ResumeSyncTask(call.instanceId(), taskName(fields), jobId), jobId);
    }

    static void delete(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        String jobId = NewIds.job(call.exchange());
        send(call, new DeleteSyncTask(call.instanceId(), taskName(fields), jobId), jobId);
    }

    private static String taskName(Fields fields) throws Refused {
        return fields.required("task_name", Ids.NAME);
    }

    private static void send(Call call, SyncTaskCommand command, String jobId) {
        call.send(command, () -> Answers.ok(
                call.exchange(), json -> json.name("job_id").value(jobId)));
    }
}
