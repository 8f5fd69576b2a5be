package io.chronoplane.benchmarks.doris;

import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Pace;
import io.chronoplane.benchmarks.load.Script;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Clusters of ten nodes, one for each connection: either each in an instance of its own, or all in one instance with
/// a thousand. Nothing grows while it is measured.
public final class SizedFleet {
    private static final int BIG = 7;
    private static final int SMALL = 8;
    private static final int CLUSTERS = 1_000;

    private final List<SizedCluster> big;
    private final List<SizedCluster> small;

    /// @param connections that will be used, at most a thousand
    public SizedFleet(int connections) {
        var one = Instance.id(BIG, "%012d".formatted(0));
        this.big = IntStream.range(0, CLUSTERS).mapToObj(i -> new SizedCluster(one, i)).toList();
        this.small = IntStream.range(0, connections)
                .mapToObj(i -> new SizedCluster(Instance.id(SMALL, "%012d".formatted(i)), 0))
                .toList();
    }

    /// Creates everything.
    public void settle(InetSocketAddress server) throws IOException {
        var instances = Stream.concat(big.stream(), small.stream()).map(SizedCluster::instance).distinct();
        send(server, instances.map(Requests::createInstance).toList());
        send(server, Stream.concat(big.stream(), small.stream()).map(SizedCluster::add).toList());
    }

    /// `add_node` and `drop_node` in turns, a node for each connection.
    public IntFunction<Script> addNode(boolean inBig) {
        return connection -> Scripts.drawing(clusters(inBig).get(connection)::writeNextNode);
    }

    /// `set_cluster_status`, a cluster for each connection.
    public IntFunction<Script> status(boolean inBig) {
        return connection -> Scripts.drawing(clusters(inBig).get(connection)::writeNextStep);
    }

    /// `get_cluster` of one cluster by its id, its name, its user in turns.
    public IntFunction<Script> getOneCluster(boolean inBig) {
        return connection -> Scripts.around(clusters(inBig).get(connection).reads(), new AtomicLong());
    }

    // In the big one they are spread over all of it.
    private List<SizedCluster> clusters(boolean inBig) {
        var step = CLUSTERS / small.size();
        return inBig ? IntStream.range(0, small.size()).mapToObj(i -> big.get(i * step)).toList() : small;
    }

    private static void send(InetSocketAddress server, List<Request> requests) throws IOException {
        var turn = new AtomicLong();
        LoadGenerator.run(server, Pace.counted(16, requests.size()), connection -> Scripts.around(requests, turn));
    }
}
