package io.chronoplane.api.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.ticdc.Ticdc;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.cluster.SoleCluster;
import io.chronoplane.infra.config.LoggingSettings.Level;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.ticdc.ProgressFile;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.sink.Outbound;
import io.chronoplane.projections.ticdc.TicdcViews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Changefeeds on a real server over a real node, whose log is in memory and which really replicates.
final class CdcServer implements AutoCloseable {

    static final String PREFIX = "/api/v2/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// The log levels that were set.
    final List<Level> levels = new CopyOnWriteArrayList<>();

    private final Node node = new Node(
            List.of(new SystemModel(Ticdc.commands(), TicdcViews.queries())),
            List.of(),
            storage(),
            new DataKey(DataKey.random()),
            NodeOptions.DEFAULTS);
    private final TicdcNode running;
    private final TestServer server;

    private static NodeStorage storage() {
        NodeStorage memory = NodeStorage.memory();
        return new NodeStorage(
                memory.log(),
                memory.keys(),
                memory.snapshots(),
                memory.checkpoints(),
                memory.answers(),
                memory.refusals(),
                SoleCluster.inMemory(new Member("one", "127.0.0.1:8300", "test", Instant.EPOCH, false)));
    }

    private CdcServer(Path directory, Outbound targets) {
        running = new TicdcNode(
                node,
                new LogReplicator(node, targets, InstantSource.system()),
                new ProgressFile(directory.resolve("checkpoints")),
                InstantSource.system());
        running.begin();
        server = TestServer.start(new TicdcApi(node, running, running, "v7.2.0", levels::add));
    }

    static CdcServer start(Path directory) {
        return start(directory, Outbound.ANYWHERE);
    }

    static CdcServer start(Path directory, Outbound targets) {
        return new CdcServer(directory, targets);
    }

    TestServer http() {
        return server;
    }

    HttpResponse<String> send(String method, String path, String body) {
        return server.send(method, PREFIX + path, body);
    }

    HttpResponse<String> get(String path) {
        return server.get(PREFIX + path);
    }

    /// As the vendor's document has it, with a header that is none.
    HttpResponse<String> curl(String method, String path, String body) {
        return server.send(server.request(PREFIX + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /// What must succeed, with its answer.
    JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void given(String id) {
        ok(send("POST", "changefeeds", "{\"changefeed_id\":\"" + id + "\",\"sink_uri\":\"blackhole://\"}"));
    }

    void givenStopped(String id) {
        given(id);
        ok(send("POST", "changefeeds/" + id + "/pause", ""));
    }

    /// The names of all events.
    List<String> events() {
        return node.log().read(0, 10_000).stream().map(StoredEvent::type).toList();
    }

    @Override
    public void close() {
        server.close();
        running.close();
        node.close();
    }
}
