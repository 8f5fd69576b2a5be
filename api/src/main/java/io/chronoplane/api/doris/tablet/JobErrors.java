package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.CompactionJob;
import io.chronoplane.commands.doris.tablet.JobRejection;
import io.chronoplane.commands.doris.tablet.VersionRange;
import java.util.List;
import java.util.stream.Collectors;

/// The part of [DorisTabletErrors] on jobs.
final class JobErrors {

    private JobErrors() {}

    static Refusal of(JobRejection rejection) {
        return switch (rejection) {
            case JobRejection.JobMissing r -> Refusal.invalid("no valid job specified");
            case JobRejection.JobTabletMissing r -> Refusal.invalid("no valid tablet_id given");
            case JobRejection.JobIdMissing r -> Refusal.invalid("no job id specified");
            case JobRejection.JobCountsMissing r -> Refusal.invalid("no valid compaction_cnt given");
            case JobRejection.JobTypeInvalid r -> Refusal.invalid("invalid compaction type");
            case JobRejection.JobExpirationMissing r -> Refusal.invalid("no valid expiration given");
            case JobRejection.JobLeaseMissing r -> Refusal.invalid("no valid lease given");
            case JobRejection.CountsStale r -> new Refusal(
                    "STALE_TABLET_CACHE",
                    "could not perform compaction on expired tablet cache. req_base_compaction_cnt=" + r.baseGiven()
                            + ", base_compaction_cnt=" + r.base() + ", req_cumulative_compaction_cnt="
                            + r.cumulativeGiven() + ", cumulative_compaction_cnt=" + r.cumulative());
            case JobRejection.JobsStopped r -> new Refusal(
                    "JOB_TABLET_BUSY",
                    "compactions are not allowed on tablet_id=" + r.tabletId()
                            + " currently, blocked by schema change job delete_bitmap_initiator=" + r.initiator());
            case JobRejection.TabletBusy r -> new Refusal(
                    "JOB_TABLET_BUSY",
                    "compaction has already started, tablet_id=" + r.tabletId() + " job=" + json(r.job()));
            case JobRejection.JobNeverStarted r ->
                Refusal.invalid("job not found, instance_id=" + r.instanceId() + " tablet_id=" + r.tabletId()
                        + " err=KeyNotFound");
            case JobRejection.JobNotRunning r ->
                Refusal.invalid("there is no running compaction, tablet_id=" + r.tabletId());
            case JobRejection.JobUnmatched r ->
                Refusal.invalid("unmatched job id, recorded_job="
                        + r.recorded().stream().map(JobErrors::json).collect(Collectors.joining(",", "[", "]"))
                        + " given_job=" + r.given());
            case JobRejection.JobExpired r -> new Refusal(
                    "JOB_EXPIRED", "expired compaction job, tablet_id=" + r.tabletId() + " job=" + json(r.job()));
            case JobRejection.JobActionInvalid r ->
                Refusal.invalid("unsupported action, tablet_id=" + r.tabletId() + " action=" + r.action());
            case JobRejection.LeaseInvalid r ->
                Refusal.invalid("invalid lease. recoreded_lease=" + r.recorded() + " req_lease=" + r.given());
            case JobRejection.OutputMalformed r ->
                Refusal.invalid("invalid input or output versions, input_versions_size=" + r.inputs()
                        + " output_versions_size=" + r.outputs() + " output_rowset_ids_size=" + r.ids());
            case JobRejection.OutputTxnInvalid r -> Refusal.invalid("invalid txn_id, txn_id_size=" + r.given());
            case JobRejection.OutputUnknown r -> new Refusal(
                    "UNDEFINED_ERR",
                    "failed to get tmp rowset key (not found), tablet_id=" + r.tabletId() + " txn_id=" + r.txnId());
            // Ours: upstream believes what it is told, and loses the order of versions.
            case JobRejection.InputDiffers r ->
                Refusal.invalid("invalid input or output versions, no whole rowsets at " + r.input() + ", tablet_id="
                        + r.tabletId());
        };
    }

    private static String json(CompactionJob job) {
        JsonWriter json = JsonWriter.compact();
        VersionRange range = job.range();
        ProtoWriter.ofNumbers(json)
                .begin()
                .text("id", job.id())
                .text("initiator", job.initiator())
                .text("type", TabletEnums.COMPACTION_TYPE.name(job.type()))
                .int64s("input_versions", range == null ? List.of() : List.of(range.first(), range.last()))
                .int64("expiration", job.expiration())
                .int64("lease", job.lease())
                .end();
        return json.toString();
    }
}
