package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.conformance.LogConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The log in an H2 file keeps the promises of a log.
final class H2LogTest extends LogConformance {

    @TempDir
    private Path directory;

    @Override
    protected EventLog openLog(LogOptions options, LogListener listener) {
        return new SequencedLog(new H2Storage(H2Database.at(directory.resolve("log"))), options, listener);
    }
}
