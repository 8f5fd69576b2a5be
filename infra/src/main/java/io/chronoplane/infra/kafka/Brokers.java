package io.chronoplane.infra.kafka;

import java.time.Duration;
import java.util.Optional;

/// The Kafka that is fed.
public interface Brokers extends AutoCloseable {

    /// Starts those that are ours, in the background.
    void start();

    /// As `bootstrap.servers` takes them.
    String addresses();

    /// Waits until it is worth trying to connect.
    ///
    /// @return whether it is
    /// @throws InterruptedException when interrupted
    boolean awaitReady(Duration patience) throws InterruptedException;

    /// Why it is not, as far as can be told without asking; empty when nothing is known against it.
    Optional<String> trouble();

    @Override
    void close();

    /// Brokers that others take care of.
    static Brokers of(String addresses) {
        return new Brokers() {

            @Override
            public void start() {
                // They run.
            }

            @Override
            public String addresses() {
                return addresses;
            }

            @Override
            public boolean awaitReady(Duration patience) {
                return true;
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }

            @Override
            public void close() {
                // They are not ours.
            }
        };
    }
}
