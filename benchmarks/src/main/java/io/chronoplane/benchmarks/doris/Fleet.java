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

/// The instances and clusters of one server, and what a workload asks of them. It remembers how far each cluster has
/// come and which ids are taken, so it lives as long as the server's data.
public final class Fleet {
    private static final int NEW = 9;
    private static final int CLUSTERS = 1_000;

    private final List<Instance> spread =
            IntStream.range(0, 100).mapToObj(i -> Instance.of(1, i, CLUSTERS / 100)).toList();
    private final Instance wide = Instance.of(2, 0, CLUSTERS);
    private final Instance hot = Instance.of(3, 0, 256);
    private final Instance fresh = Instance.of(3, 1, 256);
    private final Instance single = Instance.of(4, 0, 1);
    private final Instance contended = Instance.of(5, 0, 1);
    private final List<Instance> plain = IntStream.range(0, 1_000).mapToObj(i -> Instance.of(6, i, 0)).toList();

    private final AtomicLong newIds = new AtomicLong();
    private final AtomicLong newNames = new AtomicLong();

    /// Creates everything but [#addFresh] on a server that has nothing yet.
    public void settle(InetSocketAddress server) throws IOException {
        create(server, Stream.of(spread, List.of(wide, hot, single, contended), plain).flatMap(List::stream).toList());
    }

    /// Creates the instance for [#freshInstance], which has no history.
    public void addFresh(InetSocketAddress server) throws IOException {
        create(server, List.of(fresh));
    }

    /// `create_instance`, each with a new id.
    public IntFunction<Script> creates() {
        var template = new Numbered(Requests.createInstance(Instance.id(NEW, Numbered.SLOT)));
        return connection -> Scripts.counting(template, newIds);
    }

    /// `set_cluster_status` over 1,000 clusters, ten to an instance.
    public IntFunction<Script> spreadStatus(int connections) {
        var clusters = spread.stream().flatMap(instance -> instance.clusters().stream()).toList();
        return connection -> Scripts.stepping(clusters, connection, connections);
    }

    /// `set_cluster_status` over 1,000 clusters of one instance.
    public IntFunction<Script> wideStatus(int connections) {
        return connection -> Scripts.stepping(wide.clusters(), connection, connections);
    }

    /// `set_cluster_status` on one instance, at most one cluster to a connection.
    public IntFunction<Script> hotInstance() {
        return connection -> Scripts.stepping(hot.clusters(), connection, hot.clusters().size());
    }

    /// The same on an instance without a history.
    public IntFunction<Script> freshInstance() {
        return connection -> Scripts.stepping(fresh.clusters(), connection, fresh.clusters().size());
    }

    /// `rename_cluster` of one cluster to ever new names: legal in any order.
    public IntFunction<Script> hotRename() {
        var template = new Numbered(Requests.renameCluster(single.id(), "0000", "name_" + Numbered.SLOT));
        return connection -> Scripts.counting(template, newNames);
    }

    /// `set_cluster_status` of one cluster by all connections: the slower ones are refused.
    public IntFunction<Script> hotStatus() {
        return connection -> Scripts.contending(contended.clusters().getFirst());
    }

    /// `get_instance` over 1,000 instances.
    public IntFunction<Script> getInstance() {
        var requests = plain.stream().map(instance -> Requests.getInstance(instance.id())).toList();
        var turn = new AtomicLong();
        return connection -> Scripts.around(requests, turn);
    }

    /// `get_cluster` of an instance with 1,000 clusters.
    public IntFunction<Script> getThousandClusters() {
        var requests = List.of(Requests.getCluster(wide.id(), "0000"));
        return connection -> Scripts.around(requests, new AtomicLong());
    }

    private static void create(InetSocketAddress server, List<Instance> instances) throws IOException {
        send(server, instances.stream().map(instance -> Requests.createInstance(instance.id())).toList());
        send(server, instances.stream().flatMap(i -> i.clusters().stream()).map(Cluster::add).toList());
    }

    private static void send(InetSocketAddress server, List<Request> requests) throws IOException {
        var turn = new AtomicLong();
        LoadGenerator.run(server, Pace.counted(16, requests.size()), connection -> Scripts.around(requests, turn));
    }
}
