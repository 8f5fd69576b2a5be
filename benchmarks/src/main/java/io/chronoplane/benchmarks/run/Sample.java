package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.load.Measurement;
import java.time.Duration;

/// One measurement of one line in one repetition.
///
/// @param cpu of the server's process, for each accepted command
record Sample(int repetition, Workload workload, Subject subject, int connections, Measurement measurement,
        Duration cpu) {}
