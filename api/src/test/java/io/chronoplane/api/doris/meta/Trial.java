package io.chronoplane.api.doris.meta;

import io.chronoplane.api.control.ControlApi;
import io.chronoplane.api.control.RefusalRoutes;
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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The Meta Service on a real server, over storage that can outlive it, for requests with headers of ours.
final class Trial implements AutoCloseable {

    static final String DRY_RUN_JSON = "application/vnd.chronoplane.dry-run+json";

    private static final DataKey MASTER = new DataKey(new byte[DataKey.LENGTH]);

    private final Node node;
    private final TestServer server;

    Trial() {
        this(NodeStorage.memory());
    }

    Trial(NodeStorage storage) {
        NodeOptions options = new NodeOptions(
                LogOptions.DEFAULTS,
                1_000,
                64 * 1024,
                10_000,
                InstantSource.fixed(Instant.ofEpochSecond(MetaServer.NOW)));
        SystemModel system =
                new SystemModel(DorisMeta.commands(new DorisMetaRules(false, false, Duration.ZERO)), DorisMetaViews.queries());
        node = new Node(List.of(system), DorisMetaUpcasters.ALL, storage, MASTER, options);
        server = TestServer.start(
                new DorisMetaApi(node, Secret.of(MetaServer.TOKEN), false),
                new ControlApi(List.of(RefusalRoutes.of(node.refusals(), node.explaining()))));
    }

    Node node() {
        return node;
    }

    /// @param headers names and values in turn
    HttpResponse<String> put(String operation, String body, String... headers) {
        HttpRequest.Builder request = server.request(MetaServer.path(operation))
                .method("PUT", HttpRequest.BodyPublishers.ofString(body));
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> get(String operation, String... headers) {
        HttpRequest.Builder request = server.request(MetaServer.path(operation)).GET();
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    /// A resource of our own.
    HttpResponse<String> control(String path) {
        return server.get("/control/v1/" + path);
    }

    /// Every event that there is.
    List<StoredEvent> log() {
        return node.log().read(0, 10_000);
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }

    static String instance(String id) {
        return """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "canary-ak", "sk": "canary-sk",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}""".formatted(id);
    }

    /// Its cloud_unique_id is `1:<instance>:<id>`.
    static String cluster(String instance, String id) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_name": "%s", "type": "COMPUTE",
                 "nodes": [{"cloud_unique_id": "1:%s:%s", "ip": "%s", "heartbeat_port": 9050}]}}"""
                .formatted(instance, id, id.replace('-', '_'), instance, id, id);
    }

    static String status(String instance, String id, String status) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_status": "%s"}}"""
                .formatted(instance, id, status);
    }
}
