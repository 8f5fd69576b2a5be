package io.chronoplane.api.cls;

import io.chronoplane.api.core.TestServer;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.api.systems.ClsSystem;
import io.chronoplane.api.systems.RunningSystems;
import io.chronoplane.api.systems.WiredSystem;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.ClsSettings;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// CLS on a real server over a real node, whose log is in memory and whose clock is set by hand.
public final class ClsServer implements AutoCloseable {

    /// 2019-01-14 19:25:41 in UTC+8, as in the vendor's sample.
    public static final long START = 1_547_465_141L;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(START));
    private final Node node;
    private final RunningSystems systems;
    private final TestServer server;

    private ClsServer(NodeStorage storage, Optional<KeyPair> keys, int partitionLimit, int otherLimits) {
        ClsSettings settings = new ClsSettings(
                keys.map(KeyPair::secretId),
                keys.map(KeyPair::secretKey),
                ZoneId.of("+08:00"),
                partitionLimit,
                otherLimits,
                otherLimits,
                Duration.ofSeconds(1));
        WiredSystem system = ClsSystem.of(settings, now::get);
        NodeOptions options = new NodeOptions(LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, now::get);
        node = new Node(
                List.of(system.model()),
                system.upcasters(),
                storage,
                new DataKey(DataKey.random()),
                options);
        systems = RunningSystems.start(List.of(system), node);
        server = TestServer.start(systems.past(), systems.apis().toArray(WireApi[]::new));
    }

    /// Without signatures.
    public static ClsServer start() {
        return new ClsServer(NodeStorage.memory(), Optional.empty(), 50, 0);
    }

    public static ClsServer on(NodeStorage storage) {
        return new ClsServer(storage, Optional.empty(), 50, 0);
    }

    public static ClsServer limited(int partitionLimit, int otherLimits) {
        return new ClsServer(NodeStorage.memory(), Optional.empty(), partitionLimit, otherLimits);
    }

    public static ClsServer signed(String secretId, String secretKey) {
        return new ClsServer(NodeStorage.memory(), Optional.of(new KeyPair(secretId, Secret.of(secretKey))), 50, 0);
    }

    public TestServer http() {
        return server;
    }

    public void setClock(long epochSeconds) {
        now.set(Instant.ofEpochSecond(epochSeconds));
    }

    public HttpResponse<String> post(String path) {
        return server.send(server.request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return server.send(server.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return server.send(server.request(path).DELETE());
    }

    /// Without a signature.
    public HttpResponse<String> action(String action, String body) {
        return server.send(actionRequest(action, body));
    }

    public HttpRequest.Builder actionRequest(String action, String body) {
        return server.request("/")
                .header("X-TC-Action", action)
                .header("X-TC-Version", "2020-10-16")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// A logset of 30 days.
    public String givenLogset(String name) {
        return id(json("POST", "/logset", "{\"logset_name\": \"" + name + "\", \"period\": 30}"));
    }

    public String givenTopic(String logsetId, String name, int partitions) {
        return id(json("POST", "/topic", """
                {"logset_id": "%s", "topic_name": "%s", "partition_count": %d}""".formatted(logsetId, name, partitions)));
    }

    /// In a logset of its own.
    public String givenTopic(int partitions) {
        return givenTopic(givenLogset("logset-" + head()), "topic", partitions);
    }

    private static String id(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return onlyText(answer.body());
    }

    /// The value of a JSON object's one text.
    public static String onlyText(String json) {
        return json.replaceAll("(?s)[^:]*:\\s*\"([^\"]*)\".*", "$1");
    }

    public static String merge(String topic, long partition) {
        return "/partitions?topic_id=" + topic + "&partition_id=" + partition + "&action=merge";
    }

    public static String split(String topic, long partition, String more) {
        return "/partitions?topic_id=" + topic + "&partition_id=" + partition + "&action=split" + more;
    }

    /// The position of the last event.
    public long head() {
        return node.log().head();
    }

    /// The events behind a position.
    public List<StoredEvent> after(long position) {
        return node.log().read(position, 1_000);
    }

    @Override
    public void close() {
        server.close();
        systems.close();
        node.close();
    }
}
