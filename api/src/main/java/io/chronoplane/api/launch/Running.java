package io.chronoplane.api.launch;

/// A server that serves.
public interface Running extends AutoCloseable {

    /// The port that it listens on, also where the settings left the choice to the system.
    int port();

    /// Stops accepting, lets running requests finish within the time that the settings give them, and closes
    /// everything.
    @Override
    void close();
}
