package io.chronoplane.infra.doris.tablet;

import io.chronoplane.commands.doris.tablet.CompactionJob;
import io.chronoplane.commands.doris.tablet.FinishTabletJob;
import io.chronoplane.commands.doris.tablet.JobAction;
import io.chronoplane.commands.doris.tablet.JobRejection;
import io.chronoplane.commands.doris.tablet.JobReport;
import io.chronoplane.commands.doris.tablet.MergeRowsets;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Periodic;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import io.chronoplane.queries.doris.tablet.GetTablet;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out the compactions that are recorded as ours. Without rows there is nothing to read and write: a merge takes
/// the time that it is given, and is then committed.
///
/// A compaction lives by its lease, which its node prolongs. Whoever finds one whose lease is over, after a kill or
/// from another node, takes it on. None is merged twice: the second one who commits is refused by the log.
public final class CompactionEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactionEngine.class);
    private static final int MAX_CARRIED = 10_000;
    private static final int PATIENCE_SECONDS = 30;
    private static final int ROUNDS_PER_LEASE = 4;

    private final Gateway gateway;
    private final InstantSource clock;
    private final CompactionPace pace;
    private final Set<String> carried = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private final ExecutorService merges =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("compaction-", 0).factory());
    private final Periodic rounds;

    public CompactionEngine(Gateway gateway, InstantSource clock, CompactionPace pace) {
        this.gateway = gateway;
        this.clock = clock;
        this.pace = pace;
        this.room = new Semaphore(pace.atOnce());
        this.rounds = new Periodic("compaction-leases", pace.lease().dividedBy(ROUNDS_PER_LEASE), this::round);
    }

    /// Begins to look for compactions that nobody carries.
    public void begin() {
        rounds.begin();
    }

    /// For how long a compaction lives unless its node says that it still does, in seconds.
    public long leaseSeconds() {
        return pace.lease().toSeconds();
    }

    /// Whether one more may wait for its turn.
    public boolean hasRoom() {
        return carried.size() < MAX_CARRIED;
    }

    /// Carries out a compaction that was just recorded. Never blocks.
    public void begin(CompactionRun run) {
        if (run.ours() && carried.add(run.id())) {
            try {
                merges.execute(() -> carry(run));
            } catch (RejectedExecutionException closing) {
                carried.remove(run.id());
            }
        }
    }

    private void carry(CompactionRun run) {
        try {
            room.acquire();
            try {
                Thread.sleep(pace.merge());
                merged(run);
            } finally {
                room.release();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failed) {
            // The lease runs out, and then it is taken on again.
            LOG.atWarn().addKeyValue("job", run.id()).setCause(failed).log("a compaction could not be committed");
        } finally {
            carried.remove(run.id());
        }
    }

    private void merged(CompactionRun run) throws InterruptedException, ExecutionException, TimeoutException {
        MergeRowsets merge = new MergeRowsets(run.instanceId(), run.tabletId(), run.id());
        Outcome outcome = gateway.send(merge, origin(run)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (outcome instanceof Outcome.Rejected rejected
                && (rejected.rejection() instanceof JobRejection.InputDiffers
                        || rejected.rejection() instanceof JobRejection.JobExpired)) {
            finish(run, JobAction.ABORT, 0, rejected.rejection().rule())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Prolongs the leases of those that are carried here, and takes on those that nobody carries.
    private void round() {
        long now = clock.instant().getEpochSecond();
        for (CompactionRun run : gateway.ask(new GetCompactions()).running()) {
            if (run.ours()) {
                gateway.ask(new GetTablet(run.instanceId(), run.tabletId()))
                        .flatMap(view -> view.tablet().job(run.id()))
                        .ifPresent(job -> round(run, job, now));
            }
        }
    }

    private void round(CompactionRun run, CompactionJob job, long now) {
        if (carried.contains(run.id())) {
            prolong(run, now);
        } else if (job.isExpired(now)) {
            var unused = finish(run, JobAction.ABORT, 0, "its time was over");
        } else if (job.isOver(now) && hasRoom()) {
            LOG.atInfo().addKeyValue("job", run.id()).log("a compaction that nobody carried is taken on");
            prolong(run, now);
            begin(run);
        }
    }

    private void prolong(CompactionRun run, long now) {
        var unused = finish(run, JobAction.LEASE, now + leaseSeconds(), "");
    }

    private CompletableFuture<Outcome> finish(CompactionRun run, JobAction action, long lease, String reason) {
        JobReport report = new JobReport(
                run.id(), run.type(), lease, List.of(), List.of(), List.of(), List.of(), 0, Totals.NONE, Totals.NONE, reason);
        return gateway.send(
                new FinishTabletJob(run.instanceId(), run.tabletId(), action, 0, report), origin(run));
    }

    private static Origin origin(CompactionRun run) {
        return new Origin(
                "compaction-engine", "doris.tablet/compaction", "", Optional.empty(), run.id(), Optional.empty());
    }

    /// Gives up what runs here: whoever comes next takes it on when its lease is over.
    @Override
    public void close() {
        rounds.close();
        merges.shutdownNow();
        try {
            if (!merges.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("compactions are still being committed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
