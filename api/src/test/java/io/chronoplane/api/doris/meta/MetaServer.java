package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The Meta Service on a real server over a real node, whose log is in memory and whose clock stands still.
final class MetaServer implements AutoCloseable {
    static final String TOKEN = "greedisgood9999";
    static final long NOW = 1_669_260_437;

    private final Node node;
    private final TestServer server;

    private MetaServer(Node node, TestServer server) {
        this.node = node;
        this.server = server;
    }

    static MetaServer start() {
        return start(false);
    }

    static MetaServer start(boolean misspelt) {
        return start(new DorisMetaRules(false, false, Duration.ZERO), misspelt);
    }

    static MetaServer start(DorisMetaRules rules, boolean misspelt) {
        NodeOptions options = new NodeOptions(
                LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, InstantSource.fixed(Instant.ofEpochSecond(NOW)));
        SystemModel system =
                new SystemModel(DorisMeta.commands(rules), DorisMetaViews.queries());
        Node node = new Node(
                List.of(system), DorisMetaUpcasters.ALL, NodeStorage.memory(), new DataKey(DataKey.random()), options);
        return new MetaServer(node, TestServer.start(new DorisMetaApi(node, Secret.of(TOKEN), misspelt)));
    }

    Node node() {
        return node;
    }

    TestServer http() {
        return server;
    }

    static String path(String operation) {
        return "/MetaService/http/" + operation + (operation.contains("?") ? "&" : "?") + "token=" + TOKEN;
    }

    HttpResponse<String> put(String operation, String body) {
        return server.send("PUT", path(operation), body);
    }

    HttpResponse<String> get(String operation) {
        return server.get(path(operation));
    }

    /// What must succeed for the test to make sense.
    void given(String operation, String body) {
        HttpResponse<String> answer = put(operation, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(operation + " " + body + " answered " + answer.body());
        }
    }

    /// An instance of the legacy kind with an object store.
    void givenInstance(String instanceId) {
        given("create_instance", """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "ak1", "sk": "sk1",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}"""
                .formatted(instanceId));
    }

    /// A COMPUTE cluster with one node, whose cloud_unique_id is `1:<instance>:<cluster>`.
    void givenCluster(String instanceId, String clusterId) {
        given("add_cluster", """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_name": "name_%s", "type": "COMPUTE",
                 "nodes": [{"cloud_unique_id": "1:%s:%s", "ip": "%s", "heartbeat_port": 9050}]}}"""
                .formatted(instanceId, clusterId, clusterId, instanceId, clusterId, clusterId));
    }

    /// A COMPUTE cluster without nodes.
    void givenEmptyCluster(String instanceId, String clusterId, String clusterName) {
        given("add_cluster", """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_name": "%s", "type": "COMPUTE"}}"""
                .formatted(instanceId, clusterId, clusterName));
    }

    /// A VIRTUAL cluster whose name is its id.
    void givenVirtualCluster(String instanceId, String clusterId, String active, String standby) {
        given("add_cluster", """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_name": "%s", "type": "VIRTUAL",
                 "cluster_names": ["%s", "%s"], "cluster_policy": {"type": "ActiveStandby",
                 "active_cluster_name": "%s", "standby_cluster_names": ["%s"]}}}"""
                .formatted(instanceId, clusterId, clusterId, active, standby, active, standby));
    }

    /// The position of the last event.
    long head() {
        return node.log().head();
    }

    /// The events behind a position.
    List<StoredEvent> after(long position) {
        return node.log().read(position, 1_000);
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
