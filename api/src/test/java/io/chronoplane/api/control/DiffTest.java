package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiffTest {

    private static final List<String> INSTANCES = List.of("i-0", "i-1", "i-2");
    private static final String ENTITY = "entities/doris.meta/instance/";

    @Test
    void diff_namesExactlyWhatDiffers_forRandomMomentsOfARandomHistory() {
        try (PastServer server = PastServer.start()) {
            SplittableRandom random = new SplittableRandom(7);
            for (int step = 0; step < 120; step++) {
                mutate(server, random);
            }
            for (int sample = 0; sample < 60; sample++) {
                long from = random.nextLong(server.head() + 1);
                long to = random.nextLong(from, server.head() + 1);
                TreeMap<String, JsonNode> naive = new TreeMap<>();
                for (String id : INSTANCES) {
                    JsonNode before = view(server, id, from);
                    JsonNode after = view(server, id, to);
                    if (!before.equals(after)) {
                        naive.put(id, after);
                    }
                }
                JsonNode diff = server.json("diff?from=" + from + "&to=" + to + "&images=true");
                List<String> named = new ArrayList<>();
                for (JsonNode entity : diff.path("entities")) {
                    if (entity.path("type").asText().equals("instance")) {
                        String id = entity.path("id").asText();
                        named.add(id);
                        assertThat(entity.path("after")).isEqualTo(naive.get(id));
                        assertThat(patched(entity.path("before"), entity.path("patch")))
                                .as("%s..%s %s", from, to, id)
                                .isEqualTo(entity.path("after"));
                    }
                }
                assertThat(named).as("%s..%s", from, to).isEqualTo(List.copyOf(naive.keySet()));
            }
        }
    }

    private static void mutate(PastServer server, SplittableRandom random) {
        String instance = INSTANCES.get(random.nextInt(3));
        String cluster = "c-" + random.nextInt(3);
        switch (random.nextInt(6)) {
            case 0 -> server.put("create_instance", "{\"instance_id\": \"" + instance + "\", \"name\": \"n\","
                    + " \"user_id\": \"u\", \"obj_info\": {\"ak\": \"a\", \"sk\": \"s\", \"bucket\": \"b\","
                    + " \"prefix\": \"p\", \"endpoint\": \"e\", \"region\": \"r\", \"provider\": \"COS\"}}");
            case 1, 2 -> server.put("add_cluster", PastServer.cluster(instance, cluster));
            case 3 -> server.put("drop_cluster", "{\"instance_id\": \"" + instance + "\", \"cluster\":"
                    + " {\"cluster_id\": \"" + cluster + "\"}}");
            default -> server.put(
                    "set_cluster_status",
                    PastServer.status(instance, cluster, random.nextBoolean() ? "SUSPENDED" : "NORMAL"));
        }
    }

    private static JsonNode view(PastServer server, String id, long position) {
        var answer = server.control(ENTITY + id + "?as_of=" + position);
        return answer.statusCode() == 404
                ? JsonNodeFactory.instance.nullNode()
                : PastServer.parsed(answer.body()).path("view");
    }

    /// RFC 6902, for what our patches use of it.
    private static JsonNode patched(JsonNode document, JsonNode patch) {
        JsonNode result = document.deepCopy();
        for (JsonNode operation : patch) {
            String path = operation.path("path").asText();
            if (path.isEmpty()) {
                result = operation.path("value").deepCopy();
                continue;
            }
            int last = path.lastIndexOf('/');
            JsonNode parent = result.at(path.substring(0, last));
            String name = path.substring(last + 1).replace("~1", "/").replace("~0", "~");
            switch (parent) {
                case ObjectNode object when operation.path("op").asText().equals("remove") -> object.remove(name);
                case ObjectNode object -> object.set(name, operation.path("value"));
                case ArrayNode array when operation.path("op").asText().equals("remove") ->
                    array.remove(Integer.parseInt(name));
                case ArrayNode array when operation.path("op").asText().equals("add") ->
                    array.insert(Integer.parseInt(name), operation.path("value"));
                case ArrayNode array -> array.set(Integer.parseInt(name), operation.path("value"));
                default -> throw new AssertionError(operation);
            }
        }
        return result;
    }

    @Test
    void text_isForPeople() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenCluster("i-1", "c-1");
            server.givenStatus("i-1", "c-1", "SUSPENDED");

            String text = server.http()
                    .send(server.http()
                            .request("/control/v1/diff?from=2&to=3&entity=instance=i-1")
                            .header("Accept", "text/plain"))
                    .body();
            assertThat(text)
                    .startsWith("from position 2 to position 3\n\ndoris.meta instance i-1  changed by 1 event\n")
                    .contains("/status = \"SUSPENDED\"\n")
                    .endsWith("\n1 entity\n");
            assertThat(server.http()
                            .send(server.http()
                                    .request("/control/v1/diff?from=3")
                                    .header("Accept", "text/plain"))
                            .body())
                    .isEqualTo("from position 3 to position 3\n\nnothing changed\n");
            assertThat(server.json("diff?from=0&system=other").path("count").asInt()).isZero();
            assertThat(server.json("diff?from=0&to=1&system=doris.meta").path("entities").path(0).path("change").asText())
                    .isEqualTo("added");
            assertThat(server.control("diff?from=3&to=1").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void history_tellsEachEventAndItsChange_withoutSecrets() {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenInstance("i-2");
            server.givenCluster("i-1", "c-1");
            server.givenStatus("i-1", "c-1", "SUSPENDED");

            var answer = server.control(ENTITY + "i-1/history?images=true");
            JsonNode events = PastServer.parsed(answer.body()).path("events");

            assertThat(answer.body()).doesNotContain("canary").doesNotContain("\\u0000");
            assertThat(events).hasSize(3);
            JsonNode before = JsonNodeFactory.instance.nullNode();
            for (JsonNode event : events) {
                assertThat(event.path("actor").asText()).isEqualTo("token");
                assertThat(event.path("before")).isEqualTo(before);
                assertThat(patched(before, event.path("changes"))).isEqualTo(event.path("after"));
                before = event.path("after");
            }
            assertThat(before).isEqualTo(server.json(ENTITY + "i-1").path("view"));
            JsonNode page = server.json(ENTITY + "i-1/history?limit=2");
            assertThat(page.path("events").path(0).has("after")).isFalse();
            JsonNode rest = server.json(ENTITY + "i-1/history?limit=2&cursor=" + page.path("next_cursor").asText());
            assertThat(rest.path("events").path(0).path("position").asLong()).isEqualTo(4);
            assertThat(rest.path("events").path(0).path("changes")).isEqualTo(events.path(2).path("changes"));
            assertThat(server.json("entities/doris.meta/cuid/1:i-1:c-1").path("view").path("instanceId").asText())
                    .isEqualTo("i-1");
        }
    }
}
