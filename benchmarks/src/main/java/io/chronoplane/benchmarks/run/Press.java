package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Measurement;
import io.chronoplane.benchmarks.load.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// One subject in one repetition: its process, what it holds, and the way to measure it.
final class Press implements AutoCloseable {
    private static final int WARM_CONNECTIONS = 64;
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Subject subject;
    private final ServerProcess server;
    private final Fleet fleet = new Fleet();
    private final Set<Workload> warm = EnumSet.noneOf(Workload.class);

    private Press(Subject subject, ServerProcess server) {
        this.subject = subject;
        this.server = server;
    }

    /// Starts it on fresh data, creates the fleet, and freezes it until it is measured.
    static Press start(Subject subject, Path data) throws IOException {
        var press = new Press(subject, ServerProcess.start(subject, data));
        press.server.awaitAnswer();
        if (subject.knowsInstances()) {
            press.fleet.settle(press.server.address());
        }
        press.server.freeze();
        return press;
    }

    Subject subject() {
        return subject;
    }

    ServerProcess server() {
        return server;
    }

    Sample measure(int repetition, Workload workload, int connections, Options options) throws IOException {
        server.thaw();
        if (warm.add(workload)) {
            press(workload, WARM_CONNECTIONS, options.warmUp());
        }
        press(workload, connections, SETTLING);
        var before = server.cpu();
        var measurement = press(workload, connections, options.measured());
        var cpu = server.cpu().minus(before).dividedBy(Math.max(1, measurement.accepted()));
        server.freeze();
        return new Sample(repetition, workload, subject, connections, measurement, cpu);
    }

    private Measurement press(Workload workload, int connections, Duration time) throws IOException {
        return LoadGenerator.run(server.address(), new Pace(connections, time, workload.limit(subject)),
                workload.scripts(subject, fleet, connections));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
