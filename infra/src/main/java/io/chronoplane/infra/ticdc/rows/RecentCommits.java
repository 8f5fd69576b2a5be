package io.chronoplane.infra.ticdc.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The last commits, read and folded once for all who are near the end of the log.
final class RecentCommits {

    private static final int KEPT = 4_096;
    private static final int READ = 512;

    private final CommitLog log;
    /// Not a monitor: who waits for it may be a virtual thread that blocks.
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private final @Nullable Commit[] ring = new Commit[KEPT];
    private CommitLog.@Nullable Fold end;
    private long first;

    RecentCommits(CommitLog log) {
        this.log = log;
    }

    /// What comes behind a position, at most `limit` commits; empty when that lies too far back. Blocks.
    ///
    /// @param own a fold at that position, which is taken over where none has come so far
    Optional<List<Commit>> after(long position, CommitLog.@Nullable Fold own, int limit) {
        lock.lock();
        try {
            CommitLog.Fold fold = end;
            if (fold == null || position > fold.position()) {
                if (log.events().head() - position > KEPT / 2) {
                    return Optional.empty();
                }
                fold = own == null ? log.foldFrom(position) : own;
                end = fold;
                first = position + 1;
            }
            if (position + 1 < first) {
                return Optional.empty();
            }
            if (position == fold.position()) {
                readOn(fold);
            }
            List<Commit> found = new ArrayList<>();
            for (long at = position + 1; at <= fold.position() && found.size() < limit; at++) {
                Commit commit = ring[(int) (at % KEPT)];
                if (commit != null) {
                    found.add(commit);
                }
            }
            return Optional.of(found);
        } finally {
            lock.unlock();
        }
    }

    private void readOn(CommitLog.Fold fold) {
        try {
            for (Commit commit : fold.next(READ)) {
                ring[(int) (commit.position() % KEPT)] = commit;
                first = Math.max(first, commit.position() - KEPT + 1);
            }
        } catch (RuntimeException | Error e) {
            // What was folded is not what was kept: begin anew.
            end = null;
            throw e;
        }
    }
}
