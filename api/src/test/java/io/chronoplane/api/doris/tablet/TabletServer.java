package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.api.core.Access;
import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.tablet.CompactionRules;
import io.chronoplane.commands.doris.tablet.DorisTablet;
import io.chronoplane.infra.config.RoleTokens;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.tablet.CompactionEngine;
import io.chronoplane.infra.doris.tablet.CompactionPace;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.doris.tablet.DorisTabletViews;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tablets' APIs on a real server over a real node, whose log is in memory, with one instance, `i`.
final class TabletServer implements AutoCloseable {

    static final String TOKEN = "greedisgood9999";
    static final String CUID = "\"cloud_unique_id\": \"1:i:be\"";
    static final CompactionPace FAST = new CompactionPace(Duration.ZERO, Duration.ofSeconds(10), 4);
    static final CompactionPace NEVER = new CompactionPace(Duration.ofHours(1), Duration.ofSeconds(1), 4);

    private static final Pattern TXN_ID = Pattern.compile("\"txn_id\":(\\d+)");

    private final Node node;
    private final CompactionEngine engine;
    private final TestServer server;

    private TabletServer(Node node, CompactionEngine engine, TestServer server) {
        this.node = node;
        this.engine = engine;
        this.server = server;
    }

    static TabletServer start() {
        return start(FAST, false);
    }

    static TabletServer start(CompactionPace pace, boolean current) {
        NodeOptions options = new NodeOptions(LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, InstantSource.system());
        Node node = new Node(
                List.of(new SystemModel(
                        DorisTablet.commands(CompactionRules.DEFAULT), DorisTabletViews.queries())),
                List.of(),
                NodeStorage.memory(),
                new DataKey(DataKey.random()),
                options);
        CompactionEngine engine = new CompactionEngine(node, InstantSource.system(), pace);
        engine.begin();
        Instances instances = id -> id.startsWith("1:i:") ? Optional.of("i") : Optional.empty();
        return new TabletServer(
                node,
                engine,
                TestServer.start(
                        new RpcApi(node, instances),
                        new DebuggingApi(node, Secret.of(TOKEN), instances),
                        new BackendApi(node, engine, instances, current),
                        new CompactionHistoryApi(node, new Access(new RoleTokens(List.of())))));
    }

    Node node() {
        return node;
    }

    HttpResponse<String> send(String method, String path, String body) {
        return server.send(method, path, body);
    }

    /// The body of an RPC's answer, whose status is 200.
    String rpc(String name, String fields) {
        HttpResponse<String> answer = raw(name, "{" + CUID + (fields.isEmpty() ? "" : ", ") + fields + "}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> raw(String name, String body) {
        return server.send("POST", "/MetaService/" + name, body);
    }

    /// An RPC that must go well for the test to make sense.
    String given(String name, String fields) {
        String answer = rpc(name, fields);
        assertThat(answer).as(name + " " + fields).contains("\"code\":\"OK\"");
        return answer;
    }

    HttpResponse<String> debugging(String operation, String body) {
        return server.send("POST", path(operation), body);
    }

    HttpResponse<String> get(String path) {
        return server.get(path);
    }

    static String path(String operation) {
        return "/MetaService/http/" + operation + (operation.contains("?") ? "&" : "?") + "token=" + TOKEN;
    }

    String post(String path) {
        HttpResponse<String> answer = server.send("POST", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return squeezed(answer.body());
    }

    /// Without the blanks and line breaks of the layout.
    static String squeezed(String json) {
        return json.replaceAll("\n *", "").replace("\": ", "\":");
    }

    void givenTablet(long tabletId, long partitionId) {
        given("create_tablets", """
                "db_id": 1000, "tablet_metas": [{"table_id": 10001, "index_id": 10002, "partition_id": %d,
                 "tablet_id": %d, "tablet_state": "PB_RUNNING", "schema_hash": 700967178,
                 "schema": {"keys_type": "DUP_KEYS", "schema_version": 0},
                 "rs_metas": [{"rowset_id": 0, "rowset_id_v2": "first"}]}]""".formatted(partitionId, tabletId));
    }

    long begun(String label) {
        return txnId(given("begin_txn", txn(label)));
    }

    static String txn(String label) {
        return """
                "txn_info": {"db_id": 1000, "label": "%s", "table_ids": [10001], "timeout_ms": 60000}""".formatted(label);
    }

    static long txnId(String answer) {
        Matcher matcher = TXN_ID.matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    static String rowset(long txnId, long tabletId, String id) {
        return """
                "rowset_meta": {"rowset_id": 0, "rowset_id_v2": "%s", "tablet_id": %d, "txn_id": %d,
                 "schema_version": 0, "num_rows": 100, "num_segments": 1, "total_disk_size": 11000,
                 "data_disk_size": 10000, "index_disk_size": "1000", "load_id": {"hi": 1, "lo": 2}}"""
                .formatted(id, tabletId, txnId);
    }

    void load(long tabletId, String id) {
        long txn = begun("load-" + id);
        given("commit_rowset", rowset(txn, tabletId, id));
        given("commit_txn", "\"db_id\": 1000, \"txn_id\": " + txn);
    }

    /// The one who carries compactions is gone.
    void abandon() {
        engine.close();
    }

    long head() {
        return node.log().head();
    }

    List<String> typesAfter(long position) {
        return node.log().read(position, 1_000).stream().map(StoredEvent::type).toList();
    }

    /// Waits until no compaction runs.
    void settle() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> node.ask(new GetCompactions()).running().isEmpty());
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        node.close();
    }
}
