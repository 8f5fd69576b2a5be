package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.queries.taurusdb.GetJob;
import io.chronoplane.queries.taurusdb.GetStarRocksInstance;
import io.chronoplane.queries.taurusdb.JobStatus;
import io.chronoplane.queries.taurusdb.JobView;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// `jobs`: what became of a change.
final class JobReads {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private JobReads() {}

    static void handle(Call call) throws Refused {
        String id = call.exchange().query("id");
        if (id == null || id.isEmpty()) {
            throw Fields.wrong();
        }
        JobView job = call.gateway()
                .ask(new GetJob(call.projectId(), id))
                .orElseThrow(() -> new Refused(VendorError.JOB_UNKNOWN));
        String instanceName = call.gateway()
                .ask(new GetStarRocksInstance(call.projectId(), job.instanceId()))
                .map(StarRocksInstanceView::name)
                .orElse("");
        Answers.ok(call.exchange(), json -> job(json.name("job").beginObject(), job, instanceName));
    }

    private static void job(JsonWriter json, JobView job, String instanceName) {
        json.name("id")
                .value(job.jobId())
                .name("name")
                .value(job.name())
                .name("status")
                .value(status(job.status()))
                .name("created")
                .value(time(job.created()));
        if (job.status() != JobStatus.RUNNING) {
            json.name("ended").value(time(job.ended()));
        }
        json.name("process")
                .value(job.status() == JobStatus.COMPLETED ? "100%" : "0%")
                .name("instance")
                .beginObject()
                .name("id")
                .value(job.instanceId())
                .name("name")
                .value(instanceName)
                .endObject()
                .endObject();
    }

    private static String status(JobStatus status) {
        return switch (status) {
            case RUNNING -> "Running";
            case COMPLETED -> "Completed";
            case FAILED -> "Failed";
        };
    }

    private static String time(long epochMillis) {
        return TIME.format(Instant.ofEpochMilli(epochMillis));
    }
}
