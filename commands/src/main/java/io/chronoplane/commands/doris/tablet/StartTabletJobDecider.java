package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A compaction of someone else is recorded, where no other one is in its way.
final class StartTabletJobDecider {

    private StartTabletJobDecider() {}

    static Decision decide(StartTabletJob command, States states, Context context) {
        JobOffer job = command.job();
        if (job == null) {
            return Decision.reject(new JobRejection.JobMissing());
        }
        if (command.tabletId() <= 0) {
            return Decision.reject(new JobRejection.JobTabletMissing());
        }
        String id = DorisTabletTags.tabletId(command.instanceId(), command.tabletId());
        if (!(states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet tablet)) {
            return Decision.reject(new TabletRejection.TabletUnknown(command.instanceId(), command.tabletId()));
        }
        return incomplete(job)
                .or(() -> stale(job, tablet.stats()))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> recorded(command, job, tablet, context));
    }

    private static Optional<JobRejection> incomplete(JobOffer job) {
        if (job.id().isEmpty()) {
            return Optional.of(new JobRejection.JobIdMissing());
        }
        if (job.baseCount() == null || job.cumulativeCount() == null) {
            return Optional.of(new JobRejection.JobCountsMissing());
        }
        if (job.expiration() <= 0 && job.type() != CompactionType.EMPTY_CUMULATIVE) {
            return Optional.of(new JobRejection.JobExpirationMissing());
        }
        if (job.lease() <= 0) {
            return Optional.of(new JobRejection.JobLeaseMissing());
        }
        return job.type() == null ? Optional.of(new JobRejection.JobTypeInvalid()) : Optional.empty();
    }

    private static Optional<JobRejection> stale(JobOffer job, TabletStats stats) {
        long base = Objects.requireNonNullElse(job.baseCount(), 0L);
        long cumulative = Objects.requireNonNullElse(job.cumulativeCount(), 0L);
        return base < stats.baseCount() || cumulative < stats.cumulativeCount()
                ? Optional.of(new JobRejection.CountsStale(
                        base, stats.baseCount(), cumulative, stats.cumulativeCount()))
                : Optional.empty();
    }

    private static Decision recorded(StartTabletJob command, JobOffer offer, LiveTablet tablet, Context context) {
        CompactionJob job = new CompactionJob(
                offer.id(),
                offer.initiator(),
                Objects.requireNonNull(offer.type()),
                offer.expiration(),
                offer.lease(),
                offer.range(),
                false,
                false,
                context.at().toEpochMilli());
        JobBoard board = JobBoard.of(tablet, context.at().getEpochSecond());
        Optional<CompactionJob> stop = board.stopToken();
        if (stop.isPresent() && !stop.get().id().equals(job.id())) {
            return Decision.reject(
                    new JobRejection.JobsStopped(command.tabletId(), stop.get().initiator()));
        }
        boolean ranged = command.checkRanges() == null ? job.range() != null : command.checkRanges();
        Optional<CompactionJob> other = board.blocking(job, ranged);
        if (other.isPresent()) {
            return other.get().id().equals(job.id())
                    ? Decision.accept()
                    : Decision.reject(new JobRejection.TabletBusy(
                            command.tabletId(), other.get(), ranged ? board.ranges(job.type()) : List.of()));
        }
        return Decision.accept(board.started(command.instanceId(), tablet, job, context));
    }
}
