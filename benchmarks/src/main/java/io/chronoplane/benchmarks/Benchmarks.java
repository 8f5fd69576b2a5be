package io.chronoplane.benchmarks;

import io.chronoplane.benchmarks.run.Bench;
import java.io.IOException;

/// `benchmarks/run`: measures everything and prints the report as Markdown.
public final class Benchmarks {
    private Benchmarks() {}

    /// Runs from the root of the checkout, after a build.
    public static void main(String[] args) throws IOException {
        try {
            System.out.print(Bench.run(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
