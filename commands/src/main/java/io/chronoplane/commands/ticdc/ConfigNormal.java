package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// What upstream silently makes of a configuration that keeps its rules.
public final class ConfigNormal {

    private static final int MIN_WIDTH = 6;
    private static final int MAX_WIDTH = 20;

    private ConfigNormal() {}

    /// The configuration as it is kept.
    public static ReplicaConfig of(SinkUri sink, ReplicaConfig config) {
        SinkKind kind = SinkKind.of(sink).orElse(SinkKind.BLACKHOLE);
        boolean kafka = kind == SinkKind.KAFKA;
        SchedulerConfig scheduler = config.scheduler();
        IntegrityConfig integrity = config.integrity();
        boolean spread = scheduler.enableTableAcrossNodes() && (kafka || kind == SinkKind.BLACKHOLE);
        return config.normal(
                config.memoryQuota() == 0 ? ReplicaConfig.DEFAULT_MEMORY_QUOTA : config.memoryQuota(),
                config.sink().fileIndexWidth(width(config.sink().fileIndexWidth())),
                new SchedulerConfig(spread, scheduler.regionThreshold(), scheduler.writeKeyThreshold()),
                kafka || kind == SinkKind.BLACKHOLE
                        ? integrity
                        : new IntegrityConfig(IntegrityConfig.NONE, integrity.corruptionHandleLevel()));
    }

    private static @Nullable Integer width(@Nullable Integer width) {
        return width == null || (width >= MIN_WIDTH && width <= MAX_WIDTH) ? width : Integer.valueOf(MAX_WIDTH);
    }
}
