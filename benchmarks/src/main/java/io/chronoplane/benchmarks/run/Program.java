package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.reading.ReplayLog;
import io.chronoplane.benchmarks.reading.ScanLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A program that runs to its end and prints one number.
enum Program {
    SCAN, REPLAY;

    /// @param data of a stopped server
    double run(Path data) throws IOException {
        var main = switch (this) {
            case SCAN -> ScanLog.class;
            case REPLAY -> ReplayLog.class;
        };
        var command = ServerProcess.java("-cp", Subject.CEILINGS, main.getName(), data.toString());
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
