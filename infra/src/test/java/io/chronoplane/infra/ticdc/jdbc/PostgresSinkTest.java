package io.chronoplane.infra.ticdc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.ticdc.Feed;
import io.chronoplane.infra.ticdc.Upstream;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL database as a target.
class PostgresSinkTest {

    @TempDir
    Path directory;

    @Test
    void database_holdsTheTablesRowForRow_alsoWhenAllIsDeliveredTwice() throws Exception {
        try (Upstream upstream = new Upstream(Nodes.h2(directory.resolve("node")));
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("target"))
                        .start()) {
            upstream.happen(31, 500);
            String address = "127.0.0.1:" + postgres.getPort() + "/postgres";
            for (int i = 0; i < 2; i++) {
                try (Feed feed = upstream.feed(
                        "postgresql://postgres@" + address, Upstream.config("*.*"), Optional.of(upstream.now()))) {
                    feed.awaitFinished();
                }
                assertThat(Downstream.tables("jdbc:postgresql://" + address, "postgres", ""))
                        .isEqualTo(upstream.tables());
            }
        }
    }
}
