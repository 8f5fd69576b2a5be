package io.chronoplane.infra.log;

/// Told of every batch, in order, before those who appended it are told. It runs on the log's delivery thread:
/// while it works, answers wait.
@FunctionalInterface
public interface LogListener {

    void appended(Batch batch);
}
