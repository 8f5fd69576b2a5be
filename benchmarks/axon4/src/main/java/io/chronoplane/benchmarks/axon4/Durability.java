package io.chronoplane.benchmarks.axon4;

/// What an acknowledged commit survives.
enum Durability {
    /// The device has flushed it: the same as Chronoplane's. Commits that wait at one moment share one sync, which
    /// is kinder than a `CHECKPOINT SYNC` for each.
    SYNCED,
    /// H2's `WRITE_DELAY=0`: the operating system has it, but H2 calls no fsync; a power cut may lose it.
    WRITTEN
}
