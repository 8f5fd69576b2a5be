package io.chronoplane.api.taurusdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chronoplane.api.control.ControlTable;
import io.chronoplane.api.core.TestServer;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.api.systems.RunningSystem;
import io.chronoplane.api.systems.RunningSystems;
import io.chronoplane.api.systems.WiredSystem;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.infra.config.setting.AccessKey;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.taurusdb.TaurusDbViews;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// TaurusDB HTAP and our own API on a real server over a real node, whose log is in memory.
final class TaurusServer implements AutoCloseable {

    static final String TOKEN = "a-token";
    static final String PROJECT = "0123456789abcdef0123456789abcdef";
    static final String SOURCE = "590031445ef845bb912d7fc8243db80cin07";
    static final AccessKey KEY = new AccessKey("AKEXAMPLE", Secret.of("SKEXAMPLE"));

    /// Longer than any test: such a task stays in full synchronization.
    static final Duration NEVER = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Node node;
    private final RunningSystems running;
    private final TestServer server;

    private TaurusServer(Node node, RunningSystems running, TestServer server) {
        this.node = node;
        this.running = running;
        this.server = server;
    }

    static TaurusServer start() {
        return start(NEVER, Optional.of(KEY), InstantSource.system());
    }

    static TaurusServer start(Duration fullSync) {
        return start(fullSync, Optional.of(KEY), InstantSource.system());
    }

    static TaurusServer start(Duration fullSync, Optional<AccessKey> key, InstantSource clock) {
        return start(fullSync, key, clock, NodeStorage.memory());
    }

    /// Over storage that can outlive it.
    static TaurusServer start(Duration fullSync, NodeStorage storage) {
        return start(fullSync, Optional.of(KEY), InstantSource.system(), storage);
    }

    private static TaurusServer start(
            Duration fullSync, Optional<AccessKey> key, InstantSource clock, NodeStorage storage) {
        WiredSystem system = new WiredSystem(
                new SystemModel(TaurusDb.commands(), TaurusDbViews.queries()),
                List.of(),
                node -> {
                    FullSyncs syncs = new FullSyncs(node.cluster(), node, fullSync, clock);
                    return new RunningSystem(
                            List.of(gateway -> new TaurusDbApi(gateway, Secret.of(TOKEN), key, clock)),
                            RunningSystem.Work.of(syncs::begin, syncs::close));
                });
        NodeOptions options =
                new NodeOptions(LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, InstantSource.system());
        Node node = new Node(
                List.of(system.model()), List.of(), storage, new DataKey(new byte[DataKey.LENGTH]), options);
        RunningSystems running = RunningSystems.start(List.of(system), node);
        List<WireApi> apis = new ArrayList<>(running.apis());
        apis.add(ControlTable.of(node));
        return new TaurusServer(node, running, TestServer.start(running.past(), apis.toArray(WireApi[]::new)));
    }

    /// At one moment that never ends.
    static TaurusServer startAt(Instant moment) {
        return start(NEVER, Optional.of(KEY), InstantSource.fixed(moment));
    }

    TestServer http() {
        return server;
    }

    static String replication(String instance, String operation) {
        return "/v3/" + PROJECT + "/instances/" + instance + "/starrocks/databases/replication" + operation;
    }

    static String tables(String database, String table) {
        return "/v3/" + PROJECT + "/instances/" + SOURCE + "/databases/" + database + "/tables/" + table;
    }

    /// @param headers names and values in turn
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = server.request(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Auth-Token", TOKEN);
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = server.request(path).GET().header("X-Auth-Token", TOKEN);
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    /// A new instance with that many backends: 1, or 3 to 10.
    ///
    /// @return its id
    String givenInstance(int backends) {
        HttpResponse<String> answer = post("/v3/" + PROJECT + "/instances/" + SOURCE + "/starrocks", """
                {"name": "htap-1", "engine": {"type": "star-rocks", "version": "3.1.6.0"}, "ha": {"mode": "%s"},
                 "fe_count": %d, "be_count": %d, "db_root_pwd": "canary-pwd"}"""
                .formatted(backends == 1 ? "Single" : "Cluster", backends, backends));
        return json(must(answer)).at("/instance/id").textValue();
    }

    /// @param columns names and types in turn
    void givenTable(String database, String table, String primaryKey, String... columns) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i += 2) {
            all.add("{\"name\": \"%s\", \"type\": \"%s\"}".formatted(columns[i], columns[i + 1]));
        }
        must(send("PUT", tables(database, table), "{\"columns\": [%s], \"primary_key\": [%s]}"
                .formatted(String.join(",", all), primaryKey.isEmpty() ? "" : "\"" + primaryKey + "\"")));
    }

    /// A stored task.
    void givenTask(String instance, String name) {
        must(post(replication(instance, "/table-config-check"), """
                {"task_name": "%s", "source_database_name": "shop", "target_database_name": "shop_copy",
                 "is_create_task": "true", "tables_configs": [
                 {"table_name": "orders", "table_config": "order by id"}]}""".formatted(name)));
    }

    HttpResponse<String> check(String instance, String body) {
        return post(replication(instance, "/table-config-check"), body);
    }

    /// The verdict on one configuration, for table `orders` of database `shop`.
    String verdict(String instance, String config) {
        HttpResponse<String> answer = check(instance, """
                {"source_database_name": "shop",
                 "tables_configs": [{"table_name": "orders", "table_config": "%s"}]}""".formatted(config));
        return json(must(answer)).at("/tbl_config_check_results/0/check_result").textValue();
    }

    /// The stage of a task, empty when it is not listed.
    String stage(String instance, String task) {
        for (JsonNode listed : json(must(get(replication(instance, "")))).path("replications")) {
            if (listed.path("task_name").textValue().equals(task)) {
                return listed.path("stage").textValue();
            }
        }
        return "";
    }

    static HttpResponse<String> must(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /// The position of the last event.
    long head() {
        return node.log().head();
    }

    /// The names of the events behind a position.
    List<String> eventsAfter(long position) {
        return node.log().read(position, 1_000).stream().map(StoredEvent::type).toList();
    }

    /// All that the log holds, as text.
    String logText() {
        return node.log().read(0, 10_000).stream()
                .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.close();
        running.close();
        node.close();
    }
}
