package io.chronoplane.benchmarks.doris;

import io.chronoplane.benchmarks.load.Script;
import io.chronoplane.benchmarks.load.Verdict;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The few ways in which a connection goes through its requests.
final class Scripts {
    private static final int OK = 200;
    private static final int REFUSED = 400;

    private Scripts() {}

    /// A request with a new number each time.
    static Script counting(Numbered template, AtomicLong counter) {
        return strict(out -> template.writeTo(out, counter.getAndIncrement()));
    }

    /// The requests one after another, and from the start again.
    static Script around(List<Request> requests, AtomicLong counter) {
        return strict(out -> requests.get((int) (counter.getAndIncrement() % requests.size())).writeTo(out));
    }

    /// Each of a connection's own clusters takes its next step in turn; no other connection touches them.
    static Script stepping(List<Cluster> clusters, int connection, int connections) {
        var own = java.util.stream.IntStream.range(0, clusters.size())
                .filter(i -> i % connections == connection).mapToObj(clusters::get).toList();
        var turn = new AtomicLong();
        return strict(out -> own.get((int) (turn.getAndIncrement() % own.size())).writeNextStep(out));
    }

    /// Whatever comes next.
    static Script drawing(Consumer<ByteBuffer> writer) {
        return strict(writer);
    }

    /// Many connections push one cluster: most find it elsewhere and are refused.
    static Script contending(Cluster cluster) {
        return new Script() {
            @Override
            public void next(ByteBuffer out) {
                cluster.writeNextStep(out);
            }

            @Override
            public Verdict judge(int status) {
                return status == REFUSED ? Verdict.REFUSED : strictly(status);
            }
        };
    }

    private static Script strict(Consumer<ByteBuffer> writer) {
        return new Script() {
            @Override
            public void next(ByteBuffer out) {
                writer.accept(out);
            }

            @Override
            public Verdict judge(int status) {
                return strictly(status);
            }
        };
    }

    private static Verdict strictly(int status) {
        return status == OK ? Verdict.ACCEPTED : Verdict.FAILED;
    }
}
