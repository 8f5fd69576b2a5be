package io.chronoplane.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.benchmarks.load.Measurement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Results results = new Results();

    @Test
    void aPromise_isReached_byTheMedianOfTheRatiosWithinEachRepetition() {
        add(1, Subject.PIPELINE, 1_000);
        add(1, Subject.CHRONOPLANE, 800);
        add(2, Subject.PIPELINE, 10_000);
        add(2, Subject.CHRONOPLANE, 7_000);
        add(3, Subject.PIPELINE, 2_000);
        add(3, Subject.CHRONOPLANE, 1_540);

        assertThat(report()).contains("| create_instance, to the pipeline ceiling, 64 connections | ≥ 0.75"
                + " | 0.77 (0.70 – 0.80) | reached |");
    }

    @Test
    void aPromise_isMissed_whenTheMedianIsBelowIt() {
        results.add(Figure.SCAN, 1_000_000);
        results.add(Figure.REPLAY, 400_000);

        assertThat(report()).contains("| replay, to the raw scan | ≥ 0.50 | 0.40 (0.40 – 0.40) | **missed** |");
    }

    @Test
    void whatDidNotRun_isSaid_andNotCalledReached() {
        assertThat(report()).contains("| get_instance, to the bare echo, 64 connections | ≥ 0.70 | not run |  |")
                .doesNotContain("| reached |");
    }

    private void add(int repetition, Subject subject, long accepted) {
        var measurement = new Measurement(accepted, 0, Duration.ofSeconds(1), Duration.ofMillis(1),
                Duration.ofMillis(2));
        results.add(new Sample(repetition, Workload.CREATE, subject, 64, measurement, Duration.ZERO));
    }

    private String report() {
        return new Report(Options.parse(new String[0]), results).markdown(List.of("a setting"));
    }
}
