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

/// Clusters of ten nodes: a thousand in one instance, and one in each of others. Nothing grows while it is measured.
public final class SizedFleet {
    private static final int BIG = 7;
    private static final int SMALL = 8;
    private static final int CLUSTERS = 1_000;

    /// Those of the big instance.
    private final List<SizedCluster> many;

    /// Those with an instance of their own.
    private final List<SizedCluster> single;

    private final List<SizedCluster.Guest> inMany;
    private final List<SizedCluster.Guest> inSingle;

    /// @param connections that will be used, at most a thousand
    public SizedFleet(int connections) {
        var one = Instance.id(BIG, "%012d".formatted(0));
        this.many = IntStream.range(0, CLUSTERS).mapToObj(i -> new SizedCluster(one, i)).toList();
        this.single = IntStream.range(0, connections)
                .mapToObj(i -> new SizedCluster(Instance.id(SMALL, "%012d".formatted(i)), 0))
                .toList();
        this.inMany = IntStream.range(0, connections).mapToObj(i -> spread(i).guest(0)).toList();
        this.inSingle = IntStream.range(0, connections).mapToObj(single.getFirst()::guest).toList();
    }

    /// Creates everything.
    public void settle(InetSocketAddress server) throws IOException {
        var instances = Stream.concat(many.stream(), single.stream()).map(SizedCluster::instance).distinct();
        send(server, instances.map(Requests::createInstance).toList());
        send(server, Stream.concat(many.stream(), single.stream()).map(SizedCluster::add).toList());
    }

    /// `add_node` and `drop_node` in turns, a node for each connection: of clusters of the big instance, or of the one
    /// cluster of a small one.
    public IntFunction<Script> addNode(boolean big) {
        return connection -> Scripts.drawing((big ? inMany : inSingle).get(connection)::writeNextStep);
    }

    /// `set_cluster_status`, a cluster for each connection: of the big instance, or of a small one for each of them,
    /// since a cluster moves one step at a time.
    public IntFunction<Script> status(boolean big) {
        return connection -> Scripts.drawing((big ? spread(connection) : single.get(connection))::writeNextStep);
    }

    /// `get_cluster` of one cluster by its id, its name, its user in turns: one of the big instance, or the only one.
    public IntFunction<Script> getOneCluster(boolean big) {
        return connection ->
                Scripts.around((big ? spread(connection) : single.getFirst()).reads(), new AtomicLong());
    }

    // The connections are spread over all of the big instance.
    private SizedCluster spread(int connection) {
        return many.get(connection * (CLUSTERS / single.size()));
    }

    private static void send(InetSocketAddress server, List<Request> requests) throws IOException {
        var turn = new AtomicLong();
        LoadGenerator.run(server, Pace.counted(16, requests.size()), connection -> Scripts.around(requests, turn));
    }
}
