package io.chronoplane.infra.kafka.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// How the broker's process is started: by the same Java from the same class path as this one.
///
/// @param directory of the broker
/// @param heap      in bytes
record BrokerCommand(Path directory, long heap) {

    private static final long OUTPUT_KEPT = 10 << 20;

    Process start(int port, Path output) throws IOException {
        if (Files.exists(output) && Files.size(output) > OUTPUT_KEPT) {
            Files.move(output, output.resolveSibling("broker.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(line(port))
                .redirectError(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private List<String> line(int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:MaxDirectMemorySize=64m",
                // One user on one machine: it starts in half the time, and needs a third less memory.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=kafka-broker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                directory.toString(),
                Integer.toString(port));
    }
}
