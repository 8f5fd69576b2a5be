package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Lease;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the changefeeds of this capture, again and again: runs those that should run, each under its lease, and
/// writes down how far they have come. One that belongs elsewhere has ended here before its lease is let go of.
final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    /// How often progress is written down, and that of other captures is read.
    static final Duration KEEP = Duration.ofMillis(500);

    private final Supplier<List<ChangefeedView>> changefeeds;
    private final Replicator replicator;
    private final Moves moves;
    private final ProgressStore store;
    private final Assignment assignment;
    private final InstantSource clock;
    private final Executor threads;
    private final Member self;
    private final DoubleSupplier chance;

    private final Map<ChangefeedKey, SupervisedFeed> feeds = new ConcurrentHashMap<>();
    private volatile Map<ChangefeedKey, Progress> kept;
    private Instant keepAt = Instant.MIN;

    /// Blocks: reads what the store has.
    Supervisor(
            Supplier<List<ChangefeedView>> changefeeds,
            Replicator replicator,
            Moves moves,
            ProgressStore store,
            Cluster cluster,
            InstantSource clock,
            Executor threads,
            DoubleSupplier chance) {
        this.changefeeds = changefeeds;
        this.replicator = replicator;
        this.moves = moves;
        this.store = store;
        this.assignment = new Assignment(cluster);
        this.clock = clock;
        this.threads = threads;
        this.self = cluster.self();
        this.chance = chance;
        this.kept = store.load();
    }

    static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// Looks after everything once. Blocks while leases are let go of, and while progress is read and written.
    void tick() {
        Instant now = clock.instant();
        Map<ChangefeedKey, ChangefeedView> views = new HashMap<>();
        changefeeds.get().forEach(view -> views.put(view.key(), view));
        Set<ChangefeedKey> here = assignment.here(views.keySet());
        feeds.forEach((key, feed) -> retire(key, feed, views.get(key), here.contains(key)));
        Set<ChangefeedKey> wanted = new HashSet<>(here);
        wanted.addAll(feeds.keySet());
        assignment.strive(wanted);
        List<ChangefeedView> mine =
                views.values().stream().filter(view -> here.contains(view.key())).toList();
        List<ChangefeedView> due = mine.stream()
                .filter(view -> !feeds.containsKey(view.key())
                        && assignment.lease(view.key()).isPresent())
                .toList();
        boolean isTime = !now.isBefore(keepAt);
        if (isTime) {
            keepAt = now.plus(KEEP);
        }
        // What another capture wrote before its lease ended is read once the lease is here.
        if (isTime || !due.isEmpty()) {
            kept = store.load();
        }
        due.forEach(this::begin);
        mine.forEach(view -> tend(view, now));
        if (isTime) {
            keep();
        }
    }

    /// Another incarnation may begin, and another capture have it, only when this one has ended.
    private void retire(ChangefeedKey key, SupervisedFeed feed, @Nullable ChangefeedView view, boolean isHere) {
        if (view != null && isHere && feed.isOf(view) && feed.lease().isHeld()) {
            return;
        }
        if (!feed.isIdle()) {
            feed.end();
            return;
        }
        if (view == null) {
            store.forget(key, feed.lease());
        } else if (feed.isOf(view) && feed.lease().isHeld()) {
            save(List.of(new Checkpoint(key, feed.progress(), feed.lease())));
        }
        feeds.remove(key);
    }

    private void begin(ChangefeedView view) {
        assignment.lease(view.key()).ifPresent(lease -> feeds.put(view.key(), feed(view, lease)));
    }

    private SupervisedFeed feed(ChangefeedView view, Lease lease) {
        return new SupervisedFeed(
                view.incarnation(),
                lease,
                checkpoint(view),
                replicator,
                threads,
                moves,
                self,
                chance);
    }

    private void tend(ChangefeedView view, Instant now) {
        SupervisedFeed feed = feeds.get(view.key());
        if (feed != null && feed.isOf(view) && feed.lease().isHeld()) {
            feed.tend(view, now);
        }
    }

    private long checkpoint(ChangefeedView view) {
        Progress progress = kept.get(view.key());
        return progress != null && progress.incarnation().equals(view.incarnation())
                ? Math.max(progress.checkpointTs(), view.startTs())
                : view.startTs();
    }

    /// Writes down how far everything here has come, where it has moved.
    void keep() {
        List<Checkpoint> moved = new ArrayList<>();
        feeds.forEach((key, feed) -> {
            Progress progress = feed.progress();
            if (!progress.equals(kept.get(key)) && feed.lease().isHeld()) {
                moved.add(new Checkpoint(key, progress, feed.lease()));
            }
        });
        save(moved);
    }

    private void save(List<Checkpoint> moved) {
        if (moved.isEmpty()) {
            return;
        }
        try {
            store.save(moved);
            Map<ChangefeedKey, Progress> all = new HashMap<>(kept);
            moved.forEach(one -> all.put(one.key(), one.progress()));
            kept = Map.copyOf(all);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("the checkpoints of changefeeds could not be written");
        }
    }

    /// Ends every run.
    void endAll() {
        feeds.values().forEach(SupervisedFeed::end);
    }

    boolean isIdle() {
        return feeds.values().stream().allMatch(SupervisedFeed::isIdle);
    }

    /// Lets go of every changefeed. Blocks.
    void leave() {
        assignment.strive(Set.of());
    }

    /// How a changefeed stands that is looked after here.
    Optional<Standing> standing(ChangefeedView view) {
        return Optional.ofNullable(feeds.get(view.key())).filter(feed -> feed.isOf(view)).map(SupervisedFeed::standing);
    }

    /// How far a changefeed has come, as was last written down.
    Standing lastKnown(ChangefeedView view) {
        return Standing.at(checkpoint(view));
    }
}
