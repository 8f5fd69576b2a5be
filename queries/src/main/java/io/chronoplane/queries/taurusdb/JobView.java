package io.chronoplane.queries.taurusdb;

/// A job: a change that was told with an id to ask for.
///
/// @param name    of what it does, as the vendor writes such names
/// @param created in epoch milliseconds
/// @param ended   in epoch milliseconds, 0 while it runs
public record JobView(
        String jobId, String name, JobStatus status, String instanceId, long created, long ended) {

    /// At its end.
    public JobView ended(JobStatus how, long at) {
        return new JobView(jobId, name, how, instanceId, created, at);
    }
}
