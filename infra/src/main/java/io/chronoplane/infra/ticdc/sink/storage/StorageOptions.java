package io.chronoplane.infra.ticdc.sink.storage;

import io.chronoplane.commands.ticdc.CloudStorageConfig;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.sink.Parameters;
import io.chronoplane.infra.ticdc.sink.Protocol;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a storage sink is told, checked and brought within its limits.
///
/// @param fileSize   in bytes, from which a file is closed
/// @param indexWidth digits in the names of files
record StorageOptions(
        Path root,
        Protocol protocol,
        Duration flushInterval,
        long fileSize,
        DateSeparator dates,
        int indexWidth,
        boolean columnIds,
        boolean tidbExtension) {

    private static final Duration FLUSH = Duration.ofSeconds(5);
    private static final Duration SHORTEST_FLUSH = Duration.ofSeconds(2);
    private static final Duration LONGEST_FLUSH = Duration.ofMinutes(10);
    private static final long SIZE = 64L << 20;
    private static final long SMALLEST = 1L << 20;
    private static final long LARGEST = 512L << 20;
    private static final int WIDTH = 20;
    private static final int NARROWEST = 6;

    /// When data files begin a new directory.
    enum DateSeparator {
        NONE(""),
        YEAR("uuuu"),
        MONTH("uuuu-MM"),
        DAY("uuuu-MM-dd");

        private final String pattern;

        DateSeparator(String pattern) {
            this.pattern = pattern;
        }

        /// Of dates in names of directories.
        String pattern() {
            return pattern;
        }
    }

    /// @throws FlowException when something is wrong
    static StorageOptions of(SinkOpening opening) {
        Protocol protocol = Protocol.of(opening.uri(), opening.config());
        Parameters given =
                new Parameters(opening.uri(), ErrorCode.STORAGE_SINK_INVALID_CONFIG, "storage sink config invalid");
        if (protocol != Protocol.CSV && protocol != Protocol.CANAL_JSON) {
            throw given.invalid("the protocol must be csv or canal-json");
        }
        @Nullable CloudStorageConfig config = opening.config().sink().cloudStorageConfig();
        if (given.number("worker-count", config == null ? null : config.workerCount()).orElse(1) <= 0) {
            throw given.invalid("worker-count", "must be greater than 0");
        }
        Duration flush = given.duration("flush-interval", config == null ? null : config.flushInterval(), FLUSH);
        long size = given.whole("file-size", config == null ? null : config.fileSize()).orElse(SIZE);
        return new StorageOptions(
                root(opening, given),
                protocol,
                Duration.ofNanos(Math.clamp(flush.toNanos(), SHORTEST_FLUSH.toNanos(), LONGEST_FLUSH.toNanos())),
                Math.clamp(size, SMALLEST, LARGEST),
                dates(opening.config().sink().dateSeparator()),
                width(opening.config().sink().fileIndexWidth()),
                config != null && Boolean.TRUE.equals(config.outputColumnId()),
                given.flag("enable-tidb-extension", null, false));
    }

    private static Path root(SinkOpening opening, Parameters given) {
        if (opening.uri().hosts().stream().anyMatch(host -> !host.name().isEmpty())) {
            throw given.invalid("a file sink has no host: file:///directory");
        }
        if (opening.uri().path().isEmpty() || opening.uri().path().indexOf('\0') >= 0) {
            throw given.invalid("a directory is needed: file:///directory");
        }
        return Path.of(opening.uri().path()).normalize();
    }

    private static DateSeparator dates(String name) {
        try {
            return DateSeparator.valueOf(name.isEmpty() ? "NONE" : name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FlowException(
                    ErrorCode.STORAGE_SINK_INVALID_DATE_SEPARATOR, "date separator in storage sink is invalid", e);
        }
    }

    private static int width(@Nullable Integer configured) {
        return configured == null || configured < NARROWEST || configured > WIDTH ? WIDTH : configured;
    }
}
