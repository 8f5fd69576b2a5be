package io.chronoplane.infra.ticdc.rows;

import java.util.List;

/// Some commits in order, and how far they reach.
///
/// @param commits    may be empty
/// @param resolvedTs every commit up to it is among these or came before them
public record Commits(List<Commit> commits, long resolvedTs) {

    public Commits {
        commits = List.copyOf(commits);
    }
}
