package io.chronoplane.commands.ticdc;

import java.util.Optional;
import java.util.Set;

/// The rules of the redo log, where there is one.
final class ConsistentCheck {

    private static final int MIN_FLUSH_MILLIS = 50;
    private static final Set<String> COMPRESSIONS = Set.of("", "none", "lz4");

    private ConsistentCheck() {}

    static Optional<ConfigProblem> problem(ConsistentConfig redo) {
        if (redo.level().equals(ConsistentConfig.NONE) || redo.level().isEmpty()) {
            return Optional.empty();
        }
        if (!redo.level().equals("eventual")) {
            return refused("The consistent.level:" + redo.level() + " must be none or eventual");
        }
        if (tooOften(redo.flushInterval())) {
            return refused("The consistent.flush-interval:" + redo.flushInterval() + " must be equal or greater than "
                    + MIN_FLUSH_MILLIS);
        }
        if (tooOften(redo.metaFlushInterval())) {
            return refused("The consistent.meta-flush-interval:" + redo.metaFlushInterval()
                    + " must be equal or greater than " + MIN_FLUSH_MILLIS);
        }
        if (!COMPRESSIONS.contains(redo.compression())) {
            return refused("The consistent.compression:" + redo.compression() + " must be none or lz4");
        }
        return storage(redo.storage().reveal());
    }

    private static boolean tooOften(long millis) {
        return millis != 0 && millis < MIN_FLUSH_MILLIS;
    }

    private static Optional<ConfigProblem> storage(String text) {
        try {
            SinkUri uri = SinkUri.parse(text);
            boolean known = uri.scheme().equals("nfs")
                    || uri.scheme().equals("blackhole")
                    || SinkKind.of(uri).filter(SinkKind.STORAGE::equals).isPresent();
            return known ? Optional.empty() : refused("unsupported storage: " + uri.scheme());
        } catch (IllegalArgumentException e) {
            return refused("invalid storage uri: " + e.getMessage());
        }
    }

    private static Optional<ConfigProblem> refused(String why) {
        return ConfigProblem.of(ErrorCode.INVALID_REPLICA_CONFIG, "invalid replica config, " + why);
    }
}
