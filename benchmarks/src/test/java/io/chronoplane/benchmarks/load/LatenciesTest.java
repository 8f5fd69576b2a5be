package io.chronoplane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_areWithinOnePercent_ofTheSortedValues() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var latencies = new Latencies();
        var values = random.longs(10_001, 1, 1L << (5 + random.nextInt(40))).sorted().toArray();
        Arrays.stream(values).forEach(latencies::record);

        for (var share : new double[] {0.01, 0.5, 0.99, 1}) {
            var exact = values[(int) Math.ceil(share * values.length) - 1];
            assertThat((double) latencies.percentile(share).toNanos())
                    .as("seed %d, share %s", seed, share)
                    .isBetween(exact * 0.99 - 1, (double) exact);
        }
    }
}
