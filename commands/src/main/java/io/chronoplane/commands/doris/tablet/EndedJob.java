package io.chronoplane.commands.doris.tablet;

/// A compaction that ended without a result.
public record EndedJob(String id, CompactionType type, Ending why) {

    static EndedJob of(CompactionJob job, Ending why) {
        return new EndedJob(job.id(), job.type(), why);
    }
}
