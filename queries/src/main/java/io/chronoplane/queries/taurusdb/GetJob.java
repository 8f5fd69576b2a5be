package io.chronoplane.queries.taurusdb;

import java.util.Optional;

/// A job of an instance of the project; empty when there is none with that id.
public record GetJob(String projectId, String jobId) implements TaurusDbQuery<Optional<JobView>> {}
