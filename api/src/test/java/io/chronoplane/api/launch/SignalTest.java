package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SignalTest {

    @Test
    void server_isClosedAndTheProcessEnds_forSigterm() throws Exception {
        var process = ServerProcess.start(ClosingServer.class, "--port", "0");
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.lines().takeWhile(line -> !line.startsWith("  try")).toList())
                    .anyMatch(line -> line.contains("listens on"));

            // By its handle: destroying the process itself would close the stream that is read.
            process.toHandle().destroy();

            assertThat(lines.lines().toList()).containsExactly("closed");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    /// A process as the real one, around a server that only says that it was closed.
    static final class ClosingServer implements Running {

        public static void main(String[] arguments) {
            Start start = settings -> new ClosingServer();
            System.exit(CommandTree.of(new Serve(start, Lifetime::untilStopped, System.getenv()))
                    .execute(arguments));
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public void close() {
            System.out.println("closed");
        }
    }
}
