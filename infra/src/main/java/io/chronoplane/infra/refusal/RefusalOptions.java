package io.chronoplane.infra.refusal;

/// Whether and how much is recorded.
///
/// @param record   whether refused commands are recorded at all
/// @param maxRows  the oldest go when there are more
/// @param maxBytes or when they take more
public record RefusalOptions(boolean record, int maxRows, long maxBytes) {

    public static final RefusalOptions DEFAULTS = new RefusalOptions(true, 10_000, 16 << 20);
}
