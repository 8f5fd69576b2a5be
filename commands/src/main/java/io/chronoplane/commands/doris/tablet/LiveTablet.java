package io.chronoplane.commands.doris.tablet;

import java.util.List;
import java.util.Optional;

/// A tablet that was created.
///
/// @param jobs   compactions that are recorded, oldest first
/// @param hadJob whether there ever was one
public record LiveTablet(
        TabletMeta meta, Rowsets rowsets, TabletStats stats, List<CompactionJob> jobs, boolean hadJob) implements Tablet {

    public LiveTablet {
        jobs = List.copyOf(jobs);
    }

    public Optional<CompactionJob> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    LiveTablet with(TabletMeta changed) {
        return new LiveTablet(changed, rowsets, stats, jobs, hadJob);
    }

    LiveTablet loaded(Rowset rowset) {
        return new LiveTablet(meta, rowsets.plus(rowset), stats.loaded(rowset), jobs, hadJob);
    }

    LiveTablet with(List<CompactionJob> changed) {
        return new LiveTablet(meta, rowsets, stats, changed, true);
    }

    LiveTablet with(Rowsets changed, TabletStats counted) {
        return new LiveTablet(meta, changed, counted, jobs, hadJob);
    }

    LiveTablet without(List<String> ids) {
        return with(jobs.stream().filter(job -> !ids.contains(job.id())).toList());
    }
}
