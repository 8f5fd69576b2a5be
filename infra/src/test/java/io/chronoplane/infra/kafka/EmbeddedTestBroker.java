package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.kafka.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// The broker that the server brings with it: Kafka's own from Maven's artifacts.
final class EmbeddedTestBroker implements TestBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_PORT = 39_092;

    private final EmbeddedBroker broker;

    EmbeddedTestBroker(Path directory) {
        try {
            broker = EmbeddedBroker.in(directory, FIRST_PORT, 192 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker.start();
        awaitReady();
    }

    @Override
    public String addresses() {
        return broker.addresses();
    }

    @Override
    public void kill() {
        ProcessHandle process = ProcessHandle.of(broker.pid().orElseThrow()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// It starts itself again.
    @Override
    public void restart() {
        awaitReady();
    }

    private void awaitReady() {
        try {
            assertThat(broker.awaitReady(PATIENCE)).as("the broker is ready").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
