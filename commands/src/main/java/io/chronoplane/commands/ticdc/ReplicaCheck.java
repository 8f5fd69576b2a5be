package io.chronoplane.commands.ticdc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of what concerns no sink in particular.
final class ReplicaCheck {

    private static final Duration MIN_INTERVAL = Duration.ofSeconds(30);
    private static final Duration MIN_RETENTION = Duration.ofHours(1);
    private static final Duration MIN_STUCK = Duration.ofMinutes(30);
    private static final Set<String> CHECKS = Set.of(IntegrityConfig.NONE, "correctness");
    private static final Set<String> REACTIONS = Set.of("warn", "error");

    private ReplicaCheck() {}

    static Optional<ConfigProblem> problem(SinkKind kind, ReplicaConfig config) {
        return syncPoint(config)
                .or(() -> scheduler(config.scheduler()))
                .or(() -> integrity(kind, config))
                .or(() -> stuck(config.changefeedErrorStuckDuration()));
    }

    private static Optional<ConfigProblem> syncPoint(ReplicaConfig config) {
        if (!config.enableSyncPoint()) {
            return Optional.empty();
        }
        if (config.syncPointInterval().compareTo(MIN_INTERVAL) < 0) {
            return refused("The SyncPointInterval:" + GoDuration.text(config.syncPointInterval())
                    + " must be larger than 30s");
        }
        return config.syncPointRetention().compareTo(MIN_RETENTION) < 0
                ? refused("The SyncPointRetention:" + GoDuration.text(config.syncPointRetention())
                        + " must be larger than 1h0m0s")
                : Optional.empty();
    }

    private static Optional<ConfigProblem> scheduler(SchedulerConfig scheduler) {
        if (scheduler.regionThreshold() < 0) {
            return refused("region-threshold must be larger than 0");
        }
        return scheduler.writeKeyThreshold() < 0
                ? refused("write-key-threshold must be larger than 0")
                : Optional.empty();
    }

    private static Optional<ConfigProblem> integrity(SinkKind kind, ReplicaConfig config) {
        IntegrityConfig integrity = config.integrity();
        if (!CHECKS.contains(integrity.integrityCheckLevel())) {
            return refused("integrity-check-level is not supported: " + integrity.integrityCheckLevel());
        }
        if (!REACTIONS.contains(integrity.corruptionHandleLevel())) {
            return refused("corruption-handle-level is not supported: " + integrity.corruptionHandleLevel());
        }
        boolean on = kind == SinkKind.KAFKA && !integrity.integrityCheckLevel().equals(IntegrityConfig.NONE);
        List<ColumnSelector> selectors = config.sink().columnSelectors();
        return on && selectors != null && !selectors.isEmpty()
                ? refused("integrity check and column selector can not be enabled together")
                : Optional.empty();
    }

    private static Optional<ConfigProblem> stuck(Duration stuck) {
        return stuck.compareTo(MIN_STUCK) < 0
                ? refused("The ChangefeedErrorStuckDuration:%.6f must be larger than 1800.000000 Seconds"
                        .formatted(stuck.toNanos() / 1e9))
                : Optional.empty();
    }

    private static Optional<ConfigProblem> refused(String why) {
        return ConfigProblem.of(ErrorCode.INVALID_REPLICA_CONFIG, "invalid replica config, " + why);
    }
}
