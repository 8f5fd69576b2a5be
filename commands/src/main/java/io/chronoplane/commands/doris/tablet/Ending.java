package io.chronoplane.commands.doris.tablet;

/// Why a compaction ended without a result.
public enum Ending {
    /// Its compactor gave it up, or someone did it in its stead.
    ABORTED,
    /// A full compaction, or a stop token, took its place.
    CANCELLED,
    /// Its lease or its whole time was over.
    EXPIRED,
    /// What it was to merge has changed.
    OVERTAKEN,
    /// Its commit could not be carried out.
    FAILED
}
