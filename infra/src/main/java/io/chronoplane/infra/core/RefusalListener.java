package io.chronoplane.infra.core;

/// Is told of refused commands.
@FunctionalInterface
public interface RefusalListener {
    /// Called on the threads of commands: must not block, and must not throw.
    void refused(Refused refused);
}
