package io.chronoplane.benchmarks.doris;

import io.chronoplane.benchmarks.load.Script;
import io.chronoplane.benchmarks.load.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Transactions that were begun, each to load one rowset into a tablet of its connection's.
public final class TabletLoads {
    private static final Pattern TXN_ID = Pattern.compile("\"txn_id\":(\\d+)");
    private static final int OK = 200;

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<List<Request>> requests = new ArrayList<>();
    private int rounds;

    /// Creates the instance and a tablet for each connection, on a server that has nothing yet.
    public TabletLoads(InetSocketAddress server, int connections) throws IOException {
        this.server = URI.create("http://" + server.getHostString() + ":" + server.getPort());
        put("http/v1/create_instance?token=greedisgood9999", "{\"instance_id\": \"t\", \"name\": \"n\", \"user_id\": \"u\"}");
        for (var connection = 0; connection < connections; connection++) {
            requests.add(List.of());
            put("create_tablets", """
                    {"cloud_unique_id": "1:t:x", "db_id": 1, "tablet_metas": [{"table_id": 2, "index_id": 3,
                     "partition_id": %d, "tablet_id": %d, "tablet_state": "PB_RUNNING", "schema_version": 0}]}"""
                    .formatted(100 + connection, 1_000 + connection));
        }
    }

    /// Begins so many transactions for each connection.
    public void begin(int each) throws IOException {
        rounds += 1;
        for (var connection = 0; connection < requests.size(); connection++) {
            var pending = new ArrayList<CompletableFuture<String>>();
            for (var i = 0; i < each; i++) {
                pending.add(post("begin_txn", """
                        {"cloud_unique_id": "1:t:x", "txn_info": {"db_id": 1, "label": "l-%d-%d-%d", "table_ids": [2],
                         "timeout_ms": 3600000}}""".formatted(rounds, connection, i)));
            }
            var pairs = new ArrayList<Request>();
            for (var begun : pending) {
                pair(pairs, connection, begun.join());
            }
            requests.set(connection, pairs);
        }
    }

    private static void pair(List<Request> pairs, int connection, String answer) throws IOException {
        var id = TXN_ID.matcher(answer);
        if (!id.find()) {
            throw new IOException("no transaction began: " + answer);
        }
        pairs.add(Request.rpc("commit_rowset", """
                {"cloud_unique_id": "1:t:x", "rowset_meta": {"rowset_id": 0, "rowset_id_v2": "r%s", "tablet_id": %d,
                 "txn_id": %s, "schema_version": 0, "num_rows": 100, "num_segments": 1, "total_disk_size": 11000,
                 "data_disk_size": 10000, "index_disk_size": 1000, "load_id": {"hi": 1, "lo": 2}}}"""
                .formatted(id.group(1), 1_000 + connection, id.group(1))));
        pairs.add(Request.rpc("commit_txn", """
                {"cloud_unique_id": "1:t:x", "db_id": 1, "txn_id": %s}""".formatted(id.group(1))));
    }

    /// `commit_rowset` and `commit_txn` of one transaction after the other; exactly as many as were begun.
    public IntFunction<Script> pairs() {
        return connection -> new Script() {
            private int next;

            @Override
            public void next(ByteBuffer out) {
                var own = requests.get(connection);
                own.get(next++ % own.size()).writeTo(out);
            }

            @Override
            public Verdict judge(int status) {
                return status == OK ? Verdict.ACCEPTED : Verdict.FAILED;
            }
        };
    }

    /// How many loads are visible: RPCs are refused with status 200 too, so the partitions' versions are asked for.
    public long visible() throws IOException {
        var loads = 0L;
        for (var connection = 0; connection < requests.size(); connection++) {
            var answer = post("get_version", """
                    {"cloud_unique_id": "1:t:x", "db_id": 1, "table_id": 2, "partition_id": %d}"""
                    .formatted(100 + connection)).join();
            var version = Pattern.compile("\"version\":(\\d+)").matcher(answer);
            loads += version.find() ? Long.parseLong(version.group(1)) - 1 : 0;
        }
        return loads;
    }

    private void put(String path, String body) throws IOException {
        var answer = post(path, body).join();
        if (!answer.contains("OK")) {
            throw new IOException(path + " answered " + answer);
        }
    }

    private CompletableFuture<String> post(String path, String body) {
        return client.sendAsync(
                        HttpRequest.newBuilder(server.resolve("/MetaService/" + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }
}
