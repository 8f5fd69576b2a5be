package io.chronoplane.api.launch;

import java.util.Optional;

/// A server that serves.
public interface Running extends AutoCloseable {

    /// The port that it listens on, also where the settings left the choice to the system.
    int port();

    /// Where events are fed to, as `bootstrap.servers` takes it; empty when they are not.
    default Optional<String> kafka() {
        return Optional.empty();
    }

    /// Stops accepting, lets running requests finish within the time that the settings give them, and closes
    /// everything.
    @Override
    void close();
}
