package io.chronoplane.commands.doris.tablet;

/// What becomes of a compaction.
public enum JobAction {
    COMMIT,
    ABORT,
    LEASE
}
