package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// Why a compaction that someone else carries out was not recorded or finished.
public sealed interface JobRejection extends DorisTabletRejection {

    record JobMissing() implements JobRejection {}

    record JobTabletMissing() implements JobRejection {}

    record JobIdMissing() implements JobRejection {}

    record JobCountsMissing() implements JobRejection {}

    record JobTypeInvalid() implements JobRejection {}

    record JobExpirationMissing() implements JobRejection {}

    record JobLeaseMissing() implements JobRejection {}

    /// The compactor does not know what others have merged meanwhile.
    record CountsStale(long baseGiven, long base, long cumulativeGiven, long cumulative) implements JobRejection {}

    record JobsStopped(long tabletId, String initiator) implements JobRejection {}

    /// @param versions that others merge, two for each; empty where one of them does not tell
    record TabletBusy(long tabletId, CompactionJob job, List<Long> versions) implements JobRejection {}

    record JobNeverStarted(String instanceId, long tabletId) implements JobRejection {}

    record JobNotRunning(long tabletId) implements JobRejection {}

    record JobUnmatched(List<CompactionJob> recorded, String given) implements JobRejection {}

    record JobExpired(long tabletId, CompactionJob job) implements JobRejection {}

    record JobActionInvalid(long tabletId, long action) implements JobRejection {}

    record LeaseInvalid(long recorded, long given) implements JobRejection {}

    record OutputMalformed(int inputs, int outputs, int ids) implements JobRejection {}

    record OutputTxnInvalid(int given) implements JobRejection {}

    record OutputUnknown(long tabletId, long txnId) implements JobRejection {}

    /// What is there does not tile the versions that are said to be merged.
    record InputDiffers(long tabletId, VersionRange input) implements JobRejection {}
}
