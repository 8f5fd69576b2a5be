package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The compactions of a tablet that still count, when another one is to start.
///
/// @param live  those that do
/// @param over  those whose time is over
record JobBoard(List<CompactionJob> live, List<CompactionJob> over) {

    /// @param now epoch seconds
    static JobBoard of(LiveTablet tablet, long now) {
        return new JobBoard(
                tablet.jobs().stream().filter(job -> !job.isOver(now)).toList(),
                tablet.jobs().stream().filter(job -> job.isOver(now)).toList());
    }

    Optional<CompactionJob> stopToken() {
        return live.stream().filter(job -> job.type() == CompactionType.STOP_TOKEN).findFirst();
    }

    /// The one that a new job must not run beside.
    ///
    /// @param ranged whether jobs may run beside each other where they merge different versions
    Optional<CompactionJob> blocking(CompactionJob job, boolean ranged) {
        if (clearsOthers(job.type())) {
            return Optional.empty();
        }
        return live.stream()
                .filter(other -> alike(other, job.type()))
                .filter(other -> !ranged || meets(other, job))
                .findFirst();
    }

    /// What the jobs merge that one of that type must not meet: two versions for each; empty where one does not tell.
    List<Long> ranges(CompactionType type) {
        List<Long> versions = new ArrayList<>();
        for (CompactionJob job : live) {
            if (alike(job, type)) {
                VersionRange range = job.range();
                if (range == null) {
                    return List.of();
                }
                versions.add(range.first());
                versions.add(range.last());
            }
        }
        return versions;
    }

    CompactionStarted started(String instanceId, LiveTablet tablet, CompactionJob job, Context context) {
        List<EndedJob> ended = new ArrayList<>();
        over.forEach(one -> ended.add(EndedJob.of(one, Ending.EXPIRED)));
        if (clearsOthers(job.type())) {
            live.forEach(one -> ended.add(EndedJob.of(one, Ending.CANCELLED)));
        }
        return new CompactionStarted(
                instanceId,
                tablet.meta().tabletId(),
                tablet.meta().tableId(),
                job,
                ended,
                context.at().toEpochMilli());
    }

    private static boolean clearsOthers(CompactionType type) {
        return type == CompactionType.FULL || type == CompactionType.STOP_TOKEN;
    }

    private static boolean alike(CompactionJob other, CompactionType type) {
        return other.type() == type || other.type() == CompactionType.FULL;
    }

    private static boolean meets(CompactionJob other, CompactionJob job) {
        VersionRange theirs = other.range();
        VersionRange own = job.range();
        return theirs == null || own == null || theirs.intersects(own);
    }
}
