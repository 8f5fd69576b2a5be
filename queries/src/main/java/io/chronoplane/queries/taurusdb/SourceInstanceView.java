package io.chronoplane.queries.taurusdb;

/// A TaurusDB instance.
public record SourceInstanceView(String sourceInstanceId, String projectId) {}
