package io.chronoplane.infra.ticdc.rows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads commits on from one position. For one thread at a time.
public final class CommitReader {

    private final CommitLog log;
    private final RecentCommits recent;
    private long position;
    private CommitLog.@Nullable Fold own;

    CommitReader(CommitLog log, RecentCommits recent, long position) {
        this.log = log;
        this.recent = recent;
        this.position = position;
    }

    /// The next ones, at most `limit`. Blocks while it reads, and does not wait for new ones.
    ///
    /// @throws RuntimeException when the log cannot be read now, or an event cannot be folded
    public Commits next(int limit) {
        // In this order: every event up to the promise lies at or before the head.
        long resolved = log.events().resolved();
        long head = log.events().head();
        if (position >= head) {
            return new Commits(List.of(), resolved);
        }
        Optional<List<Commit>> shared = recent.after(position, own, limit);
        if (shared.isPresent()) {
            // It may have been taken over.
            own = null;
        }
        List<Commit> commits = shared.orElseGet(() -> alone(limit));
        if (commits.isEmpty()) {
            return new Commits(commits, 0);
        }
        Commit last = commits.getLast();
        position = last.position();
        return new Commits(commits, position >= head ? Math.max(resolved, last.ts()) : last.ts());
    }

    private List<Commit> alone(int limit) {
        CommitLog.Fold fold = own == null ? log.foldFrom(position) : own;
        own = fold;
        return fold.next(limit);
    }
}
