package io.chronoplane.benchmarks.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Measurement;
import io.chronoplane.benchmarks.load.Pace;
import io.chronoplane.benchmarks.load.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CeilingsTest {
    private static final int CONNECTIONS = 8;

    @TempDir
    Path directory;

    @Test
    void theEcho_answersEverything_underLoad() throws Exception {
        try (var echo = EchoServer.start(0, 1)) {
            var measured = press(echo.port(), Pace.counted(CONNECTIONS, 1_000), new Fleet().creates());

            assertSane(measured);
        }
    }

    @Test
    void thePipeline_storesARowForEachAnswer_underLoad() throws Exception {
        try (var pipeline = PipelineServer.start(0, 1, directory)) {
            press(pipeline.port(), Pace.counted(CONNECTIONS, 500), new Fleet().creates());
            press(pipeline.port(), Pace.counted(CONNECTIONS, 300), new Fleet().spreadStatus(CONNECTIONS));
            assertSane(press(pipeline.port(), Pace.counted(CONNECTIONS, 1_000), new Fleet().hotRename()));
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("rows"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM event WHERE type LIKE '%created'),"
                        + " (SELECT COUNT(*) FROM secret_key), (SELECT COUNT(*) FROM event),"
                        + " (SELECT COUNT(*) FROM event_tag), (SELECT position FROM log_head)")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(500).isEqualTo(row.getInt(2));
            assertThat(row.getInt(3)).isEqualTo(1_800).isEqualTo(row.getInt(4)).isEqualTo(row.getInt(5));
        }
    }

    @Test
    void theLoadGenerator_endsLoudly_whenAnAnswerIsNotExpected() throws Exception {
        try (var http = BareHttp.start(0, 1, request -> request.response().setStatusCode(500).end("broken"))) {
            assertThatThrownBy(() -> press(http.port(), Pace.counted(CONNECTIONS, 8), new Fleet().creates()))
                    .hasStackTraceContaining("broken");
        }
    }

    @Test
    void refusals_areCountedApart_onARacedCluster() throws Exception {
        try (var http = BareHttp.start(0, 1, request -> request.response().setStatusCode(400).end())) {
            var measured = press(http.port(), Pace.counted(CONNECTIONS, 100), new Fleet().hotStatus());

            assertThat(measured.accepted()).isZero();
            assertThat(measured.refused()).isEqualTo(100);
        }
    }

    private static Measurement press(int port, Pace pace, IntFunction<Script> scripts) throws IOException {
        return LoadGenerator.run(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), pace, scripts);
    }

    private static void assertSane(Measurement measured) {
        assertThat(measured.accepted()).isEqualTo(1_000);
        assertThat(measured.refused()).isZero();
        assertThat(measured.p50()).isPositive().isLessThanOrEqualTo(measured.p99());
    }
}
