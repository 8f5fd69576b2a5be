package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The document that is served, against the table of routes and against what the server really answers.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final PastServer server = PastServer.start();
    private final JsonNode document = document();

    private static JsonNode document() {
        try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/openapi/control.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void history() {
        server.givenInstance("i-1");
        server.givenCluster("i-1", "c-1");
        server.givenStatus("i-1", "c-1", "SUSPENDED");
        server.http().send(server.http()
                .request(PastServer.meta("set_cluster_status"))
                .header("X-Request-Id", "refused-1")
                .method(
                        "PUT",
                        HttpRequest.BodyPublishers.ofString(
                                PastServer.status("i-1", "c-1", "SUSPENDED"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.control("refusals/refused-1").statusCode() == 200);
        assertThat(server.http()
                        .send("POST", "/control/v1/projections/doris.meta.instance/rebuild?swap=true", "")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.node().rebuilds().running().isEmpty());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void document_isServedUnderBothPaths() {
        HttpResponse<String> answer = server.control("openapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0\n");
        assertThat(server.http().get("/openapi.yaml").body()).isEqualTo(answer.body());
    }

    @Test
    void document_hasTheRoutesOfTheTable_andNoOthers() {
        Set<String> documented = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));

        assertThat(documented)
                .isEqualTo(ControlTable.of(server.node()).routes().stream()
                        .map(route -> route.method() + " /" + route.path())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            events,                                             /events
            events?order=newest&limit=1,                        /events
            events?actor=nobody,                                /events
            entities,                                           /entities
            entities/doris.meta/instance/i-1,                   /entities/{system}/{type}/{id}
            entities/doris.meta/cuid/1:i-1:c-1?as_of=2,         /entities/{system}/{type}/{id}
            entities/doris.meta/instance/i-1/history?limit=1,   /entities/{system}/{type}/{id}/history
            entities/doris.meta/instance/i-1/history?images=true, /entities/{system}/{type}/{id}/history
            diff?from=0,                                        /diff
            diff?from=1&images=true,                            /diff
            log,                                                /log
            cluster,                                            /cluster
            verify,                                             /verify
            projections,                                        /projections
            projections/doris.meta.instance/rebuild,            /projections/{name}/rebuild
            refusals,                                           /refusals
            refusals/refused-1,                                 /refusals/{request_id}
            schemas,                                            /schemas
            """)
    void answer_isWhatTheDocumentSays(String asked, String path) {
        assertThat(invalid(server.json(asked), "get", path, "200", "application/json")).isEmpty();
    }

    @Test
    void startOfARebuild_isWhatTheDocumentSays() {
        HttpResponse<String> answer =
                server.http().send("POST", "/control/v1/projections/doris.meta.cuid/rebuild", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/control/v1/projections/doris.meta.cuid/rebuild");
        assertThat(invalid(
                        PastServer.parsed(answer.body()), "post", "/projections/{name}/rebuild", "202",
                        "application/json"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"events, /events", "log/export, /log/export", "verify, /verify"})
    void lines_areWhatTheDocumentSays(String asked, String path) {
        List<String> lines = server.http()
                .send(server.http().request("/control/v1/" + asked).header("Accept", "application/x-ndjson"))
                .body()
                .lines()
                .toList();

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(invalid(PastServer.parsed(line), "get", path, "200", "application/x-ndjson"))
                    .as(line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "events?limit=0, 400",
        "events?colour=red, 400",
        "refusals?colour=red, 400",
        "diff, 400",
        "entities/doris.meta/instance/nobody, 404",
        "projections/none/rebuild, 404",
        "nothing, 404"
    })
    void problem_isWhatTheDocumentSays(String asked, int status) {
        HttpResponse<String> answer = server.control(asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(schema("/components/schemas/Problem").validate(PastServer.parsed(answer.body()))).isEmpty();
    }

    @Test
    void answer_isFoundToBeWrong_forAMemberThatTheDocumentDoesNotHave() {
        JsonNode log = server.json("log");
        ((ObjectNode) log).put("colour", "red");

        assertThat(invalid(log, "get", "/log", "200", "application/json")).hasSize(1);
    }

    private Set<ValidationMessage> invalid(JsonNode answer, String method, String path, String status, String type) {
        return schema("/paths/" + pointer(path) + "/" + method + "/responses/" + status + "/content/" + pointer(type)
                        + "/schema")
                .validate(answer);
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /// The schema at a place of the document. The document is its own root, so that references in it are found.
    private JsonSchema schema(String pointer) {
        assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#" + pointer);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
}
