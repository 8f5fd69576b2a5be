package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that a consumer finds.
class FileSinkTest {

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

    private Path root() {
        return directory.resolve("out");
    }

    private String sink(String parameters) {
        return "file://" + root() + "?" + parameters;
    }

    @Test
    void everything_isTheSameRowForRow_fromTheFirstEvent() throws Exception {
        upstream.happen(7, 600);
        long target = upstream.now();
        try (Feed feed = upstream.feed(
                sink("protocol=canal-json&flush-interval=2s"), Upstream.config("*.*"), Optional.of(target))) {
            assertThat(feed.awaitFinished()).isEqualTo(target);
        }
        CanalRows rows = new CanalRows();
        for (Path file : files("json")) {
            for (String line : Files.readAllLines(file)) {
                rows.take(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(upstream.tables()).hasSizeGreaterThan(2);
        assertThat(rows.filled()).isEqualTo(upstream.tables());
        assertThat(Files.readString(root().resolve("metadata"))).isEqualTo("{\"checkpoint-ts\":" + target + "}");
    }

    @Test
    void schemaIndexAndData_standWhereTheyShould() throws Exception {
        upstream.send(
                Doris.create("i-0"), Doris.add("i-0", "c-1"), Doris.set("i-0", "c-1", ClusterStatus.SUSPENDED));
        long version = upstream.tsOf(1) - 1;
        try (Feed feed = upstream.feed(
                sink("protocol=csv"), Upstream.config("doris_meta.cluster"), Optional.of(upstream.now()))) {
            feed.awaitFinished();
        }
        Path table = root().resolve("doris_meta/cluster");
        try (Stream<Path> all = Files.list(table.resolve("meta"))) {
            Path schema = all.findFirst().orElseThrow();
            assertThat(schema.getFileName().toString()).matches("schema_" + version + "_\\d{10}\\.json");
            String text = Files.readString(schema);
            assertThat(text).startsWith("{\n    \"Table\": \"cluster\",\n    \"Schema\": \"doris_meta\",\n    \"Version\": 1");
            JsonNode read = new ObjectMapper().readTree(text);
            assertThat(read.get("Type").intValue()).isEqualTo(3);
            assertThat(read.get("TableColumns").get(0).toString())
                    .isEqualTo("{\"ColumnName\":\"instance_id\",\"ColumnType\":\"VARCHAR\",\"ColumnPrecision\":\"255\","
                            + "\"ColumnNullable\":\"false\",\"ColumnIsPk\":\"true\"}");
        }
        Path data = files("csv").getFirst();
        assertThat(table.relativize(data).toString())
                .matches(version + "/\\d{4}-\\d{2}-\\d{2}/CDC00000000000000000001\\.csv");
        assertThat(Files.readString(data.resolveSibling("meta/CDC.index"))).isEqualTo("CDC00000000000000000001.csv\n");
        List<String> lines = Files.readString(data).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\"I\",\"cluster\",\"doris_meta\",\"i-0\",\"c-1\",\"n_c_1\",\"COMPUTE\",");
        assertThat(lines.get(1)).startsWith("\"U\",\"cluster\",\"doris_meta\",\"i-0\",\"c-1\",").contains("\"SUSPENDED\",\\N,0,");
    }

    @Test
    void nextRun_goesOnWithTheNextFile() throws Exception {
        upstream.send(Doris.create("i-0"));
        long first = upstream.now();
        try (Feed feed = upstream.feed(sink("protocol=csv"), Upstream.config("*.instance"), Optional.of(first))) {
            feed.awaitFinished();
        }
        upstream.send(Doris.create("i-1"));
        try (Feed feed = upstream.feed(
                sink("protocol=csv"), Upstream.config("*.instance"), first, Optional.of(upstream.now()))) {
            feed.awaitFinished();
        }
        assertThat(files("csv")).extracting(file -> file.getFileName().toString())
                .containsExactly("CDC00000000000000000001.csv", "CDC00000000000000000002.csv");
        assertThat(Files.readString(files("csv").get(1))).contains("\"i-1\"").doesNotContain("\"i-0\"");
    }

    private List<Path> files(String extension) throws Exception {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(file -> file.getFileName().toString().matches("CDC\\d+\\." + extension))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
