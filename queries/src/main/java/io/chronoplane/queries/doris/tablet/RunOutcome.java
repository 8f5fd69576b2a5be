package io.chronoplane.queries.doris.tablet;

/// What became of a compaction.
public enum RunOutcome {
    RUNNING,
    FINISHED,
    ABORTED,
    CANCELLED,
    EXPIRED,
    OVERTAKEN,
    FAILED
}
