package io.chronoplane.infra.kafka;

/// A broker to test with.
interface TestBroker extends AutoCloseable {

    String addresses();

    /// Ends it at once, as `kill -9` does.
    void kill();

    /// Has it run again, at the same address; waits for that.
    void restart();

    @Override
    void close();
}
