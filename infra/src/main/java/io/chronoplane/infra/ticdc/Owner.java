package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after all changefeeds, again and again: runs those that should run, and writes down how far they have come.
/// Only while it holds the lease.
final class Owner {

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

    /// How often progress is written down.
    static final Duration KEEP = Duration.ofMillis(500);

    private final Supplier<List<ChangefeedView>> changefeeds;
    private final Replicator replicator;
    private final Moves moves;
    private final ProgressStore store;
    private final Lease lease;
    private final InstantSource clock;
    private final Executor threads;
    private final String address;
    private final DoubleSupplier chance;

    private final Map<ChangefeedKey, SupervisedFeed> feeds = new ConcurrentHashMap<>();
    private volatile Map<ChangefeedKey, Progress> kept;
    private volatile long seenTerm;
    private Instant keepAt = Instant.MIN;

    /// Blocks: reads what the store has.
    Owner(
            Supplier<List<ChangefeedView>> changefeeds,
            Replicator replicator,
            Moves moves,
            ProgressStore store,
            Lease lease,
            InstantSource clock,
            Executor threads,
            String address,
            DoubleSupplier chance) {
        this.changefeeds = changefeeds;
        this.replicator = replicator;
        this.moves = moves;
        this.store = store;
        this.lease = lease;
        this.clock = clock;
        this.threads = threads;
        this.address = address;
        this.chance = chance;
        this.kept = Map.copyOf(store.load());
    }

    static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// Looks after everything once. Blocks while progress is written.
    void tick() {
        if (!lease.renew()) {
            return;
        }
        Instant now = clock.instant();
        Map<ChangefeedKey, ChangefeedView> wanted = new HashMap<>();
        changefeeds.get().forEach(view -> wanted.put(view.key(), view));
        feeds.forEach((key, feed) -> retire(key, feed, wanted.get(key)));
        wanted.forEach((key, view) -> {
            SupervisedFeed feed = feeds.computeIfAbsent(key, any -> feed(view));
            if (feed.incarnation().equals(view.incarnation())) {
                feed.tend(view, now);
            }
        });
        seenTerm = lease.term();
        if (!now.isBefore(keepAt)) {
            keep();
            keepAt = now.plus(KEEP);
        }
    }

    /// Another incarnation may begin only when the one before has ended.
    private void retire(ChangefeedKey key, SupervisedFeed feed, @Nullable ChangefeedView view) {
        if (view == null || !view.incarnation().equals(feed.incarnation())) {
            if (feed.isIdle()) {
                feeds.remove(key);
            } else {
                feed.end();
            }
        }
    }

    private SupervisedFeed feed(ChangefeedView view) {
        return new SupervisedFeed(
                view.incarnation(),
                checkpoint(view),
                replicator,
                threads,
                moves,
                address,
                chance);
    }

    private long checkpoint(ChangefeedView view) {
        Progress progress = kept.get(view.key());
        return progress != null && progress.incarnation().equals(view.incarnation())
                ? Math.max(progress.checkpointTs(), view.startTs())
                : view.startTs();
    }

    /// Writes down how far everything has come, if anything has moved. Nothing is written by one who never looked.
    void keep() {
        if (seenTerm == 0) {
            return;
        }
        Map<ChangefeedKey, Progress> now = new HashMap<>();
        feeds.forEach((key, feed) -> now.put(key, feed.progress()));
        if (!now.equals(kept)) {
            try {
                store.save(now);
                kept = Map.copyOf(now);
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("the checkpoints of changefeeds could not be written");
            }
        }
    }

    /// Ends every run.
    void endAll() {
        feeds.values().forEach(SupervisedFeed::end);
    }

    boolean isIdle() {
        return feeds.values().stream().allMatch(SupervisedFeed::isIdle);
    }

    Standing standing(ChangefeedView view) {
        SupervisedFeed feed = feeds.get(view.key());
        return feed != null && feed.incarnation().equals(view.incarnation())
                ? feed.standing()
                : Standing.at(checkpoint(view));
    }

    List<ChangefeedKey> running() {
        return feeds.entrySet().stream()
                .filter(entry -> entry.getValue().runs())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Whether the present owner has looked after everything, and what should run does.
    boolean isHealthy() {
        return lease.isHeld()
                && seenTerm == lease.term()
                && changefeeds.get().stream()
                        .filter(view -> view.state() == FeedState.NORMAL)
                        .allMatch(view -> standing(view).running());
    }
}
