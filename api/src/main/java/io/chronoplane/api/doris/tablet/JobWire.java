package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.FinishTabletJob;
import io.chronoplane.commands.doris.tablet.JobAction;
import io.chronoplane.commands.doris.tablet.JobOffer;
import io.chronoplane.commands.doris.tablet.JobReport;
import io.chronoplane.commands.doris.tablet.StartTabletJob;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.VersionRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tablet jobs as the Meta Service's JSON has them: `TabletJobInfoPB`.
final class JobWire {

    private JobWire() {}

    static StartTabletJob start(String instanceId, ProtoMessage request) throws MalformedMessage, MalformedRequest {
        ProtoMessage job = request.message("job");
        ProtoMessage compaction = compaction(job);
        return new StartTabletJob(
                instanceId,
                tabletId(job),
                compaction == null ? null : offer(compaction),
                compaction == null ? null : compaction.bool("check_input_versions_range"));
    }

    private static JobOffer offer(ProtoMessage job) throws MalformedMessage, MalformedRequest {
        List<Long> versions = job.int64s("input_versions");
        return new JobOffer(
                id(job),
                Given.orEmpty(job.text("initiator")),
                job.oneOf("type", TabletEnums.COMPACTION_TYPE),
                job.int64("base_compaction_cnt"),
                job.int64("cumulative_compaction_cnt"),
                Given.orZero(job.int64("expiration")),
                Given.orZero(job.int64("lease")),
                versions.size() == 2 ? new VersionRange(versions.getFirst(), versions.getLast()) : null);
    }

    static FinishTabletJob finish(String instanceId, ProtoMessage request) throws MalformedMessage, MalformedRequest {
        JobAction action = request.oneOf("action", TabletEnums.JOB_ACTION);
        return finish(instanceId, request, action, action == null ? Given.orZero(request.lenient().int64("action")) : 0);
    }

    /// Of a request that only ever aborts.
    static FinishTabletJob abort(String instanceId, ProtoMessage request) throws MalformedMessage, MalformedRequest {
        return finish(instanceId, request, JobAction.ABORT, 0);
    }

    private static FinishTabletJob finish(
            String instanceId, ProtoMessage request, @Nullable JobAction action, long number)
            throws MalformedMessage, MalformedRequest {
        ProtoMessage job = request.message("job");
        ProtoMessage compaction = compaction(job);
        return new FinishTabletJob(
                instanceId,
                tabletId(job),
                action,
                number,
                compaction == null ? null : report(compaction));
    }

    private static JobReport report(ProtoMessage job) throws MalformedMessage, MalformedRequest {
        return new JobReport(
                id(job),
                job.oneOf("type", TabletEnums.COMPACTION_TYPE),
                Given.orZero(job.int64("lease")),
                job.int64s("input_versions"),
                job.int64s("output_versions"),
                job.texts("output_rowset_ids"),
                job.int64s("txn_id"),
                Given.count(job, "output_cumulative_point"),
                totals(job, "input"),
                totals(job, "output"),
                "aborted on request");
    }

    private static Totals totals(ProtoMessage job, String side) throws MalformedMessage, MalformedRequest {
        return new Totals(
                Given.count(job, "num_" + side + "_rowsets"),
                Given.count(job, "num_" + side + "_rows"),
                Given.count(job, "num_" + side + "_segments"),
                Given.count(job, "size_" + side + "_rowsets"),
                Given.count(job, "index_size_" + side + "_rowsets"),
                Given.count(job, "segment_size_" + side + "_rowsets"));
    }

    /// A text; the vendor's document shows a number, which its own parser refuses.
    private static String id(ProtoMessage job) throws MalformedMessage {
        String text = job.lenient().text("id");
        if (text != null) {
            return text;
        }
        Long number = job.int64("id");
        return number == null ? "" : Long.toString(number);
    }

    private static @Nullable ProtoMessage compaction(@Nullable ProtoMessage job) throws MalformedMessage {
        List<ProtoMessage> all = job == null ? List.of() : job.messages("compaction");
        return all.isEmpty() ? null : all.getFirst();
    }

    private static long tabletId(@Nullable ProtoMessage job) throws MalformedMessage {
        ProtoMessage index = job == null ? null : job.message("idx");
        return index == null ? 0 : Given.orZero(index.int64("tablet_id"));
    }
}
