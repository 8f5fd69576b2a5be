package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.past.LookingBack;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.core.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The log, read as commits.
///
/// Those who are at its end share what was read and folded there; who is far behind reads for itself.
public final class CommitLog {

    private final EventLog log;
    private final EventReading reading;
    private final LookingBack past;
    private final List<Table<?, ?>> tables;
    private final RecentCommits recent;

    public CommitLog(List<SystemModel> systems, EventLog log, EventReading reading, LookingBack past) {
        this.log = log;
        this.reading = reading;
        this.past = past;
        this.tables = systems.stream()
                .<Table<?, ?>>flatMap(system -> system.queries().tables().stream())
                .toList();
        this.recent = new RecentCommits(this);
    }

    /// The tables of all systems.
    public List<Table<?, ?>> tables() {
        return tables;
    }

    /// Whoever reads on from behind the last commit up to the timestamp. Blocks.
    public CommitReader after(long ts) {
        return new CommitReader(this, recent, past.moments().lastAt(ts));
    }

    /// The commit-ts of the first event; empty when there is none. Blocks.
    public Optional<Long> firstTs() {
        return log.read(0, 1).stream().map(StoredEvent::tso).findFirst();
    }

    EventLog events() {
        return log;
    }

    Fold foldFrom(long position) {
        return new Fold(position);
    }

    /// Reads and folds on from one position. For one thread at a time.
    final class Fold {

        private final RowFold rows;
        private long position;
        private @Nullable CompletableFuture<List<Recorded>> ahead;
        private long aheadOf;

        private Fold(long position) {
            this.position = position;
            this.rows = new RowFold(tables, position == 0 ? new Nothing() : past.viewsAt(position));
        }

        long position() {
            return position;
        }

        /// The next commits, at most `limit`.
        List<Commit> next(int limit) {
            List<Recorded> page = page(limit);
            if (page.size() == limit) {
                // There is more: it is read while this is folded and sent.
                long end = page.getLast().position();
                ahead = CompletableFuture.supplyAsync(() -> read(end, limit), Fold::start);
                aheadOf = end;
            }
            List<Commit> commits = new ArrayList<>(page.size());
            for (Recorded recorded : page) {
                commits.add(new Commit(recorded.position(), recorded.tso(), rows.fold(recorded)));
                position = recorded.position();
            }
            return commits;
        }

        private List<Recorded> page(int limit) {
            CompletableFuture<List<Recorded>> read = ahead;
            ahead = null;
            if (read == null || aheadOf != position) {
                return read(position, limit);
            }
            try {
                return read.join();
            } catch (CompletionException e) {
                throw new IllegalStateException("the log cannot be read", e.getCause());
            }
        }

        private static void start(Runnable reading) {
            var unused = Thread.ofVirtual().name("ticdc-read-ahead").start(reading);
        }

        private List<Recorded> read(long after, int limit) {
            return log.read(after, limit).stream().map(reading::recorded).toList();
        }
    }

    /// Before the first event there is nothing, and no need to ask for it.
    private static final class Nothing implements Views {

        @Override
        public <V> Optional<V> view(Projection<V> projection, String id) {
            return Optional.empty();
        }
    }
}
