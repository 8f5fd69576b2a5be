package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.CompactionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compactions, oldest first.
///
/// @param running all that run
/// @param ended   the newest of those that ended
public record CompactionRuns(List<CompactionRun> running, List<CompactionRun> ended) {

    public static final CompactionRuns NONE = new CompactionRuns(List.of(), List.of());

    public CompactionRuns {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
    }

    /// The newest one with an id.
    public Optional<CompactionRun> run(String id) {
        return Stream.concat(running.stream(), ended.reversed().stream())
                .filter(run -> run.id().equals(id))
                .findFirst();
    }

    /// The newest one of a type that ended as asked.
    public Optional<CompactionRun> last(CompactionType type, boolean finished) {
        return ended.reversed().stream()
                .filter(run -> run.type() == type && (run.outcome() == RunOutcome.FINISHED) == finished)
                .findFirst();
    }
}
