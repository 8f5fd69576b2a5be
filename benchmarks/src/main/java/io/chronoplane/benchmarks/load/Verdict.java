package io.chronoplane.benchmarks.load;

/// What an answer means to the workload.
public enum Verdict {
    /// the work was done
    ACCEPTED,
    /// refused by the rules of the domain, as this workload expects of some of its requests
    REFUSED,
    /// anything else: the measurement is void
    FAILED
}
