package io.chronoplane.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chronoplane.api.core.TestServer;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.api.doris.meta.DorisMetaApi;
import io.chronoplane.api.systems.RunningSystem;
import io.chronoplane.api.systems.RunningSystems;
import io.chronoplane.api.systems.WiredSystem;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.infra.config.RoleTokens;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The Meta Service and our own API on a real server over a real node.
final class PastServer implements AutoCloseable {

    private static final String TOKEN = "t";
    private static final int BATCH = 3_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Node node;
    private final TestServer server;

    private PastServer(Node node, TestServer server) {
        this.node = node;
        this.server = server;
    }

    static PastServer start() {
        return start(NodeStorage.memory());
    }

    /// With roles.
    static PastServer start(RoleTokens tokens) {
        return start(NodeStorage.memory(), tokens);
    }

    static PastServer start(NodeStorage storage) {
        return start(storage, new RoleTokens(List.of()));
    }

    private static PastServer start(NodeStorage storage, RoleTokens tokens) {
        DorisMetaRules rules = new DorisMetaRules(true, false, DorisMetaRules.DEFAULT.frontendDropSafeTime());
        WiredSystem system = new WiredSystem(
                new SystemModel(DorisMeta.commands(rules), DorisMetaViews.queries()),
                DorisMetaUpcasters.ALL,
                node -> RunningSystem.answering(gateway -> new DorisMetaApi(gateway, Secret.of(TOKEN), false)));
        Node node = new Node(
                List.of(system.model()), system.upcasters(), storage, new DataKey(DataKey.random()), NodeOptions.DEFAULTS);
        RunningSystems running = RunningSystems.start(List.of(system), node);
        List<WireApi> apis = new ArrayList<>(running.apis());
        apis.add(ControlTable.of(node, tokens));
        return new PastServer(node, TestServer.start(running.past(), apis.toArray(WireApi[]::new)));
    }

    Node node() {
        return node;
    }

    TestServer http() {
        return server;
    }

    long head() {
        return node.log().head();
    }

    static String meta(String operation) {
        return "/MetaService/http/" + operation + (operation.contains("?") ? "&" : "?") + "token=" + TOKEN;
    }

    HttpResponse<String> put(String operation, String body) {
        return server.send("PUT", meta(operation), body);
    }

    /// What must succeed for the test to make sense.
    void given(String operation, String body) {
        HttpResponse<String> answer = put(operation, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(operation + " " + body + " answered " + answer.body());
        }
    }

    /// With an object store, whose keys are secret.
    void givenInstance(String id) {
        given("create_instance", """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "canary-ak", "sk": "canary-sk",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}""".formatted(id));
    }

    void givenCluster(String instance, String cluster) {
        given("add_cluster", cluster(instance, cluster));
    }

    static String cluster(String instance, String cluster) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_name": "name_%s", "type": "COMPUTE",
                 "nodes": [{"cloud_unique_id": "1:%s:%s", "ip": "%s", "heartbeat_port": 9050}]}}"""
                .formatted(instance, cluster, cluster.replace('-', '_'), instance, cluster, cluster);
    }

    /// That many events, as fast as the log takes them, of a cluster that is there.
    void givenTurns(String instance, String cluster, int count) {
        List<ClusterStatus> turns = List.of(ClusterStatus.SUSPENDED, ClusterStatus.TO_RESUME, ClusterStatus.NORMAL);
        Origin origin = new Origin("tester", "test", "127.0.0.1", Optional.empty(), "r-1", Optional.empty());
        for (int n = 0; n < count; n += BATCH) {
            List<CompletableFuture<Outcome>> sent = new ArrayList<>();
            for (int turn = n; turn < Math.min(count, n + BATCH); turn++) {
                sent.add(node.send(
                        new SetClusterStatus(instance, new ClusterRef(cluster, ""), turns.get(turn % 3)), origin));
            }
            sent.forEach(one -> {
                if (one.orTimeout(30, TimeUnit.SECONDS).join() instanceof Outcome.Rejected rejected) {
                    throw new AssertionError(rejected);
                }
            });
        }
    }

    void givenStatus(String instance, String cluster, String status) {
        given("set_cluster_status", status(instance, cluster, status));
    }

    static String status(String instance, String cluster, String status) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_status": "%s"}}"""
                .formatted(instance, cluster, status);
    }

    /// A read of a vendor's API as of a moment.
    HttpResponse<String> asOf(Object moment, String operation) {
        return server.send(server.request(meta(operation)).header("X-As-Of", moment.toString()).GET());
    }

    HttpResponse<String> asOf(Object moment, String operation, String body) {
        return server.send(server.request(meta(operation))
                .header("X-As-Of", moment.toString())
                .method("PUT", HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> control(String path) {
        return server.get("/control/v1/" + path);
    }

    /// The content of an answer that must be 200.
    JsonNode json(String path) {
        HttpResponse<String> answer = control(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return parsed(answer.body());
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
