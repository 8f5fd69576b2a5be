package io.chronoplane.benchmarks.reading;

/// The same work several times in one process: the first passes warm it up, the last one counts.
final class Passes {
    private static final int PASSES = 3;

    private Passes() {}

    /// Prints how many events the last pass read in a second.
    static void print(Pass pass) throws Exception {
        var rate = 0.0;
        for (var i = 0; i < PASSES; i++) {
            var started = System.nanoTime();
            var events = pass.read();
            rate = events * 1e9 / (System.nanoTime() - started);
        }
        System.out.println(rate);
    }

    /// Reads the whole log.
    interface Pass {
        /// @return how many events there were
        long read() throws Exception;
    }
}
