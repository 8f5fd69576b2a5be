package io.chronoplane.commands.taurusdb;

/// A StarRocks instance, as far as decisions need it.
public sealed interface StarRocksInstance {

    record Absent() implements StarRocksInstance {}

    /// @param beCount backends, 1 or more
    record Running(String projectId, String sourceInstanceId, int beCount) implements StarRocksInstance {}
}
