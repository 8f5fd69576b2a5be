package io.chronoplane.benchmarks.reading;

/// The same work several times in one process: the first passes warm it up, the last one counts.
public final class Passes {
    private static final int PASSES = 3;

    private Passes() {}

    /// Prints how many events the last pass made in a second.
    public static void print(Pass pass) throws Exception {
        var rate = 0.0;
        for (var i = 0; i < PASSES; i++) {
            rate = pass.eventsPerSecond();
        }
        System.out.println(rate);
    }

    /// Events per second since that moment.
    public static double rate(long events, long startedNanos) {
        return events * 1e9 / (System.nanoTime() - startedNanos);
    }

    /// Goes through the whole log.
    public interface Pass {
        double eventsPerSecond() throws Exception;
    }
}
