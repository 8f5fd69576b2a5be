package io.chronoplane.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All workloads once, the subjects taking turns within each: A B C, A B C, and so on.
final class Repetition {
    private final int number;
    private final Options options;
    private final Results results;

    Repetition(int number, Options options, Results results) {
        this.number = number;
        this.options = options;
        this.results = results;
    }

    void run(Path directory) throws IOException {
        var workloads = Arrays.stream(Workload.values()).filter(w -> options.wants(w.option())).toList();
        var presses = new ArrayList<Press>();
        try {
            for (var subject : Subject.values()) {
                if (options.wants(subject) && workloads.stream().anyMatch(workload -> workload.subjects().contains(subject))) {
                    presses.add(Press.start(subject, directory.resolve(subject.name())));
                }
            }
            measure(workloads, presses);
        } finally {
            for (var press : presses) {
                press.close();
            }
        }
    }

    private void measure(List<Workload> workloads, List<Press> presses) throws IOException {
        for (var workload : workloads) {
            for (var connections : options.connections()) {
                for (var press : presses) {
                    if (workload.subjects().contains(press.subject())) {
                        var sample = press.measure(number, workload, connections, options);
                        Progress.show(sample);
                        results.add(sample);
                    }
                }
            }
        }
        for (var press : presses) {
            if (press.subject() == Subject.CHRONOPLANE) {
                results.add(Figure.RESIDENT, press.server().memory().now());
                results.add(Figure.RESIDENT_HIGHEST, press.server().memory().highest());
            }
        }
    }
}
