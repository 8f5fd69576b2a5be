package io.chronoplane.benchmarks.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What the figures depend on, as measured and found on this machine.
final class Settings {
    private Settings() {}

    /// @param loadBefore of the machine; well above 0 it was busy with other things
    static List<String> of(Options options, double loadBefore, Path directory) throws IOException {
        return List.of(
                "JDK " + Runtime.version() + ", every server with `" + String.join(" ", ServerProcess.FLAGS) + "`",
                "%d cores, shared by server and load generator; load average before the run %.1f".formatted(
                        Runtime.getRuntime().availableProcessors(), loadBefore),
                "one write of 4 KiB and its flush to the device: median %.0f µs".formatted(flushMicros(directory)),
                "every answer waits for that flush, but those of \"WRITE_DELAY=0\" and the reads",
                "%d repetitions, each with fresh processes and fresh data; %d s warm-up, %d s for each line"
                        .formatted(options.repetitions(), options.warmUp().toSeconds(), options.measured().toSeconds()),
                "long log: %,d events; long history: %,d events".formatted(options.events(), options.history()));
    }

    private static double flushMicros(Path directory) throws IOException {
        var times = new ArrayList<Double>();
        try (var file = FileChannel.open(directory.resolve("flush"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (var i = 0; i < 200; i++) {
                var started = System.nanoTime();
                file.write(ByteBuffer.allocate(4096));
                file.force(false);
                times.add((System.nanoTime() - started) / 1e3);
            }
        }
        return Median.of(times).value();
    }
}
