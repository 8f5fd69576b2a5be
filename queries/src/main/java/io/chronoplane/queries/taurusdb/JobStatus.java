package io.chronoplane.queries.taurusdb;

/// What became of a job.
public enum JobStatus {
    RUNNING,
    COMPLETED,
    FAILED
}
