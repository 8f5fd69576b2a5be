package io.chronoplane.infra.ticdc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.ticdc.Feed;
import io.chronoplane.infra.ticdc.SinkRejected;
import io.chronoplane.infra.ticdc.Upstream;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An H2 database as a target, in a file and behind a server.
class H2SinkTest {

    @TempDir
    Path directory;

    private Upstream upstream;

    @BeforeEach
    void open() {
        upstream = new Upstream(Nodes.h2(directory.resolve("node")));
    }

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void file_holdsTheTablesRowForRow_alsoWhenAllIsDeliveredTwice() throws Exception {
        upstream.happen(21, 500);
        String path = directory.resolve("target").toString();
        for (int i = 0; i < 2; i++) {
            try (Feed feed = upstream.feed(
                    "h2://" + path + "?max-txn-row=7", Upstream.config("*.*"), Optional.of(upstream.now()))) {
                feed.awaitFinished();
            }
            assertThat(Downstream.tables("jdbc:h2:file:" + path, "sa", "")).isEqualTo(upstream.tables());
        }
    }

    @Test
    void serversDeath_losesNothing() throws Exception {
        upstream.happen(22, 200);
        Server server = server("0");
        int port = server.getPort();
        String database = "jdbc:h2:tcp://127.0.0.1:" + port + "/" + directory.resolve("remote");
        try (Feed feed = upstream.feed(
                "h2://127.0.0.1:" + port + "/" + directory.resolve("remote"), Upstream.config("*.*"), Optional.empty())) {
            feed.awaitCheckpoint(upstream.now());
            server.stop();
            upstream.happen(23, 100);
            server = server(Integer.toString(port));
            feed.awaitCheckpoint(upstream.now());
            assertThat(Downstream.tables(database, "sa", "")).isEqualTo(upstream.tables());
        } finally {
            server.stop();
        }
    }

    private static Server server(String port) throws Exception {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    }

    @Test
    void unreachableTarget_andTricksInItsPath_areRejected() {
        assertRejected("h2://127.0.0.1:1/x", ErrorCode.MYSQL_CONNECTION_ERROR);
        assertRejected("postgresql://u:geheim@127.0.0.1:1/x", ErrorCode.MYSQL_CONNECTION_ERROR);
        assertRejected("h2:///x;INIT=RUNSCRIPT%20FROM%20'a'", ErrorCode.MYSQL_INVALID_CONFIG);
        assertRejected("postgresql://127.0.0.1/x%3Fsslmode=disable", ErrorCode.MYSQL_INVALID_CONFIG);
        assertRejected("h2:///x?protocol=canal-json", ErrorCode.SINK_URI_INVALID);
        assertRejected("h2:///x?max-txn-row=0", ErrorCode.MYSQL_INVALID_CONFIG);
    }

    private void assertRejected(String sink, ErrorCode code) {
        assertThatThrownBy(() -> upstream.replicator().verify(SinkUri.parse(sink), Upstream.config("*.*")))
                .isInstanceOfSatisfying(SinkRejected.class, why -> {
                    assertThat(why.code()).isEqualTo(code);
                    assertThat(why.explanation()).doesNotContain("geheim");
                });
    }
}
