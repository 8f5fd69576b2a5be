package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void event_tellsWhoAndWhatAndWhy_withSecretsMasked() {
        try (PastServer server = PastServer.start()) {
            server.http()
                    .send(server.http()
                            .request(PastServer.meta("create_instance"))
                            .header("X-Request-Id", "req-1")
                            .header("X-Correlation-Id", "order-7")
                            .header("User-Agent", "curl/8")
                            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                            .PUT(HttpRequest.BodyPublishers.ofString("""
                                    {"instance_id": "i-1", "name": "n", "user_id": "u", "obj_info": {"ak": "canary-ak",
                                     "sk": "canary-sk", "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r",
                                     "provider": "COS"}}""")));

            HttpResponse<String> answer = server.control("events");
            JsonNode event = PastServer.parsed(answer.body()).path("events").path(0);

            assertThat(answer.body()).doesNotContain("canary");
            assertThat(event.path("position").asLong()).isEqualTo(1);
            assertThat(event.path("tso").asLong()).isGreaterThan(1L << 50);
            assertThat(event.path("id").asText()).hasSize(36);
            assertThat(event.path("type").asText()).isEqualTo("doris.meta.instance-created");
            assertThat(event.path("revision").asInt()).isEqualTo(2);
            assertThat(event.path("time").asText()).endsWith("Z");
            assertThat(event.path("entity").asText()).isEqualTo("instance=i-1");
            assertThat(event.path("tags").path(0).asText()).isEqualTo("instance=i-1");
            assertThat(event.path("actor").asText()).isEqualTo("token");
            assertThat(event.path("surface").asText()).isEqualTo("doris.meta/create_instance");
            assertThat(event.path("client").asText()).isEqualTo("127.0.0.1");
            assertThat(event.path("user_agent").asText()).isEqualTo("curl/8");
            assertThat(event.path("request_id").asText()).isEqualTo("req-1");
            assertThat(event.path("correlation_id").asText()).isEqualTo("order-7");
            assertThat(event.path("causation_id").asText()).hasSize(36);
            assertThat(event.path("traceparent").asText()).startsWith("00-0af765");
            assertThat(event.path("payload").toString()).contains("\"ak\":\"******\"", "\"sk\":\"******\"");
        }
    }

    @Test
    void correlation_isTheRequest_unlessTheClientSays() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");

            JsonNode event = server.json("events").path("events").path(0);
            assertThat(event.path("correlation_id")).isEqualTo(event.path("request_id"));
        }
    }

    @Test
    void events_areFiltered_byEachParameter() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenInstance("i-2");
            server.givenCluster("i-1", "c-1");
            server.givenStatus("i-1", "c-1", "SUSPENDED");
            String request = server.json("events").path("events").path(1).path("request_id").asText();

            assertThat(positions(server.json("events"))).containsExactly(1L, 2L, 3L, 4L);
            assertThat(positions(server.json("events?system=doris.meta"))).hasSize(4);
            assertThat(positions(server.json("events?system=doris"))).isEmpty();
            assertThat(positions(server.json("events?entity=instance%3Di-1"))).containsExactly(1L, 3L, 4L);
            assertThat(positions(server.json("events?entity=cuid=1:i-1:c-1&order=newest"))).containsExactly(3L);
            assertThat(positions(server.json("events?type=doris.meta.instance-created"))).containsExactly(1L, 2L);
            assertThat(positions(server.json("events?type=doris.meta.instance-created,doris.meta.cluster-added")))
                    .containsExactly(1L, 2L, 3L);
            assertThat(positions(server.json("events?actor=token"))).hasSize(4);
            assertThat(positions(server.json("events?actor=nobody"))).isEmpty();
            assertThat(positions(server.json("events?client=127.0.0.1"))).hasSize(4);
            assertThat(positions(server.json("events?client=10.0.0.1"))).isEmpty();
            assertThat(positions(server.json("events?request_id=" + request))).containsExactly(2L);
            assertThat(positions(server.json("events?from=1&to=3"))).containsExactly(2L, 3L);
            assertThat(positions(server.json("events?from=1&to=3&order=newest"))).containsExactly(3L, 2L);
            assertThat(positions(server.json("events?to=1970-01-01T00:00:00Z"))).isEmpty();
            assertThat(positions(server.json("events?from=1970-01-01T00:00:00Z&entity=instance=i-2&order=newest")))
                    .containsExactly(2L);
        }
    }

    @Test
    void pages_holdEachEventOnce_inEitherOrderAndWithAndWithoutAnEntity() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            for (int n = 0; n < 40; n++) {
                server.givenCluster("i-1", "c-" + n);
                server.givenInstance("other-" + n);
            }
            List<Long> all = new ArrayList<>();
            for (long position = 1; position <= server.head(); position++) {
                all.add(position);
            }
            List<Long> ours = positions(server.json("events?entity=instance=i-1&limit=1000"));

            assertThat(ours).hasSize(41);
            for (int limit : new int[] {1, 7, 81, 1000}) {
                assertThat(paged(server, "events?limit=" + limit)).isEqualTo(all);
                assertThat(paged(server, "events?order=newest&limit=" + limit)).isEqualTo(all.reversed());
                assertThat(paged(server, "events?entity=instance=i-1&limit=" + limit)).isEqualTo(ours);
                assertThat(paged(server, "events?entity=instance=i-1&order=newest&limit=" + limit))
                        .isEqualTo(ours.reversed());
            }
        }
    }

    private static List<Long> paged(PastServer server, String path) {
        List<Long> positions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.json(path + cursor);
            positions.addAll(positions(page));
            cursor = page.has("next_cursor") ? "&cursor=" + page.path("next_cursor").asText() : "";
        } while (!cursor.isEmpty());
        return positions;
    }

    private static List<Long> positions(JsonNode page) {
        List<Long> positions = new ArrayList<>();
        page.path("events").forEach(event -> positions.add(event.path("position").asLong()));
        return positions;
    }

    @Test
    void export_isALinePerEvent_inEitherOrder() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            for (int n = 0; n < 600; n++) {
                server.givenCluster("i-1", "c-" + n);
            }

            List<String> lines = export(server, "events").lines().toList();
            assertThat(lines).hasSize(601);
            assertThat(PastServer.parsed(lines.getFirst()).path("position").asLong()).isEqualTo(1);
            assertThat(PastServer.parsed(lines.getLast()).path("position").asLong()).isEqualTo(601);
            assertThat(export(server, "events?order=newest").lines().toList()).isEqualTo(lines.reversed());
            assertThat(export(server, "events?limit=502").lines().toList()).isEqualTo(lines.subList(0, 502));
            assertThat(export(server, "events?actor=nobody")).isEmpty();
        }
    }

    private static String export(PastServer server, String path) {
        HttpResponse<String> answer = server.http()
                .send(server.http().request("/control/v1/" + path).header("Accept", "application/x-ndjson"));
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-ndjson");
        return answer.body();
    }

    @Test
    void request_isRefusedAsAProblem_forEachParameterThatIsWrong() {
        try (PastServer server = PastServer.start()) {
            assertProblem(server, "events?actr=me", 400, "unknown parameter 'actr'");
            assertProblem(server, "events?limit=1001", 400, "limit must be a whole number from 1 to 1000");
            assertProblem(server, "events?limit=x", 400, "limit must be");
            assertProblem(server, "events?order=random", 400, "order must be one of oldest, newest");
            assertProblem(server, "events?entity=i-1", 400, "entity must be of the form kind=id");
            assertProblem(server, "events?cursor=x", 400, "cursor must be");
            assertProblem(server, "events?to=5", 400, "to: position 5 is in the future");
            assertProblem(server, "events?from=noon", 400, "from: not a moment");
            assertProblem(server, "events/stream?last_event_id=5", 400, "Last-Event-ID");
            assertProblem(server, "nothing", 404, "no resource");
            assertProblem(server, "entities/doris.meta/instanze/i-1", 400, "doris.meta/instance, doris.meta/cuid");
            assertProblem(server, "entities/doris.meta/instance/i-1", 404, "nothing to show at position 0");
            assertProblem(server, "entities/doris.meta/instance/i-1/history", 404, "nothing happened");
            assertProblem(server, "diff", 400, "'from' must be given");
            assertProblem(server, "diff?from=1", 400, "from: position 1 is in the future");
            assertThat(server.http().send("POST", "/control/v1/events", "").statusCode()).isEqualTo(405);
        }
    }

    private static void assertProblem(PastServer server, String path, int status, String detail) {
        HttpResponse<String> answer = server.control(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(PastServer.parsed(answer.body()).path("detail").asText()).contains(detail);
    }

    @Test
    void log_projectionsAndVerify_tellHowTheLogStands() {
        try (PastServer server = PastServer.start()) {
            assertThat(server.json("verify").path("ok").asBoolean()).isTrue();
            server.givenInstance("i-1");
            server.givenCluster("i-1", "c-1");

            JsonNode log = server.json("log");
            assertThat(log.path("head").asLong()).isEqualTo(2);
            assertThat(log.path("open").asBoolean()).isTrue();
            JsonNode verified = server.json("verify");
            assertThat(verified.path("ok").asBoolean()).isTrue();
            assertThat(verified.path("verified").asLong()).isEqualTo(2);
            assertThat(verified.path("hash")).isEqualTo(log.path("hash"));
            JsonNode projection = server.json("projections").path("projections").path(0);
            assertThat(projection.path("name").asText()).isEqualTo("doris.meta.instance");
            assertThat(projection.path("position").asLong()).isEqualTo(2);
            assertThat(projection.path("lag").asLong()).isZero();
            assertThat(projection.path("views").asLong()).isEqualTo(1);
        }
    }
}
