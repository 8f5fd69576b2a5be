package io.chronoplane.commands.ticdc;

/// How tables are spread over captures.
public record SchedulerConfig(boolean enableTableAcrossNodes, int regionThreshold, int writeKeyThreshold) {
    public static SchedulerConfig defaults() {
        return new SchedulerConfig(false, 100_000, 0);
    }
}
