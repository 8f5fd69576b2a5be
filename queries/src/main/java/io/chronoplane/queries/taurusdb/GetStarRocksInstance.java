package io.chronoplane.queries.taurusdb;

import java.util.Optional;

/// A StarRocks instance of a project; empty when the project has none with that id.
public record GetStarRocksInstance(String projectId, String instanceId)
        implements TaurusDbQuery<Optional<StarRocksInstanceView>> {}
