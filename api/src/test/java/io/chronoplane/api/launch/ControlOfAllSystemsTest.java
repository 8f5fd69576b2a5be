package io.chronoplane.api.launch;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies under `/control/v1` when every system is there.
class ControlOfAllSystemsTest {

    private static final String VIEWER = "0123456789abcdef";

    @TempDir
    Path data = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"events", "compactions", "cluster"})
    void resource_needsAToken_whereTokensAreSet(String path) {
        try (LiveServer server = LiveServer.on(data, "--set", "control.tokens=viewer:" + VIEWER)) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server.url() + "/control/v1/" + path));
            HttpResponse<String> nobody = LiveServer.send(request);
            HttpResponse<String> viewer = LiveServer.send(request.header("Authorization", "Bearer " + VIEWER));

            assertThat(nobody.statusCode()).as(nobody.body()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(viewer.statusCode()).as(viewer.body()).isEqualTo(200);
        }
    }

    @Test
    void kindsOfEntities_areThoseWithAState_andNoIndexes() {
        try (LiveServer server = LiveServer.on(data)) {
            String kinds = LiveServer.send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/control/v1/entities")))
                    .body();

            assertThatJson(kinds)
                    .inPath("$.kinds[*].type")
                    .isArray()
                    .contains("instance", "tablet", "changefeed", "sync-task", "topic")
                    .doesNotContain(
                            "tablet-id", "table-id", "running-txns", "compactions", "sync-agenda", "changefeeds", "logsets");
        }
    }
}
