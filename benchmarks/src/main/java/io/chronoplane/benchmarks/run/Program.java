package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.feed.BareProducer;
import io.chronoplane.benchmarks.feed.BareRows;
import io.chronoplane.benchmarks.feed.ChangefeedLog;
import io.chronoplane.benchmarks.feed.FeedLog;
import io.chronoplane.benchmarks.reading.ReplayLog;
import io.chronoplane.benchmarks.reading.ScanLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that runs to its end and prints one number.
enum Program {
    SCAN, REPLAY, FEED, BARE_PRODUCER, BARE_TRANSACTIONS, CHANGEFEED_BLACKHOLE, CHANGEFEED_KAFKA, BARE_ROWS;

    /// @param data of a stopped server
    double run(Path data) throws IOException {
        var program = switch (this) {
            case SCAN -> List.of(ScanLog.class.getName(), data.toString());
            case REPLAY -> List.of(ReplayLog.class.getName(), data.toString());
            case FEED -> List.of(FeedLog.class.getName(), data.toString());
            case BARE_PRODUCER -> List.of(BareProducer.class.getName(), data.toString(), "plain");
            case CHANGEFEED_BLACKHOLE -> List.of(ChangefeedLog.class.getName(), data.toString(), "blackhole");
            case CHANGEFEED_KAFKA -> List.of(ChangefeedLog.class.getName(), data.toString(), "kafka");
            case BARE_ROWS -> List.of(BareRows.class.getName(), data.toString());
            case BARE_TRANSACTIONS -> List.of(BareProducer.class.getName(), data.toString(), "transactional");
        };
        var command = ServerProcess.java("-cp", Subject.CEILINGS);
        command.addAll(program);
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(this + " failed");
            }
            return Double.parseDouble(printed);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
