package io.chronoplane.queries.taurusdb;

import java.util.Optional;

/// A TaurusDB instance of a project; empty when the project has none with that id.
public record GetSourceInstance(String projectId, String sourceInstanceId)
        implements TaurusDbQuery<Optional<SourceInstanceView>> {}
