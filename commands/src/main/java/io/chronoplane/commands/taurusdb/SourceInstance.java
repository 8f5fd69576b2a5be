package io.chronoplane.commands.taurusdb;

/// A TaurusDB instance. It becomes known by its first StarRocks instance.
public sealed interface SourceInstance {

    record Unknown() implements SourceInstance {}

    record Known(String projectId) implements SourceInstance {}
}
