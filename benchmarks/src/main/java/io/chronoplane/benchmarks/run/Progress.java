package io.chronoplane.benchmarks.run;

/// Tells whoever waits how far it is; the report goes to standard output, this does not.
final class Progress {
    private Progress() {}

    static void show(Sample sample) {
        say("%d  %-22s %-26s %4d connections  %9.0f/s".formatted(sample.repetition(), sample.workload().option(),
                sample.subject().label(), sample.connections(), sample.measurement().perSecond()));
    }

    static void say(String line) {
        System.err.println(line);
    }
}
