package io.chronoplane.api.control;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.schema.Schemas;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRoutesTest {

    private final SystemModel model =
            new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());
    private final TestServer server =
            TestServer.start(new ControlApi(List.of(SchemaRoutes.of(new Schemas(List.of(model))))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void list_namesEveryEventAndState() {
        HttpResponse<String> answer = server.get("/control/v1/schemas");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body())
                .inPath("$.schemas[*].name")
                .isArray()
                .contains("doris.meta.cluster-status-changed", "doris.meta.instance")
                .hasSize(model.commands().events().size() + model.queries().projections().size());
        assertThatJson(answer.body())
                .inPath("$.schemas[?(@.name == 'doris.meta.cluster-status-changed')]")
                .isEqualTo("""
                        [{"name": "doris.meta.cluster-status-changed", "kind": "event", "revision": 1,
                          "url": "/control/v1/schemas/doris.meta.cluster-status-changed"}]""");
    }

    @Test
    void schema_isServed_byTheNameOfItsEvent() {
        HttpResponse<String> answer = server.get("/control/v1/schemas/doris.meta.cluster-renamed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/schema+json");
        assertThatJson(answer.body()).isEqualTo("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "urn:chronoplane:doris.meta.cluster-renamed:1",
                  "title": "doris.meta.cluster-renamed",
                  "type": "object",
                  "properties": {
                    "instanceId": {"type": "string"},
                    "clusterId": {"type": "string"},
                    "from": {"type": "string"},
                    "to": {"type": "string"},
                    "cloudUniqueIds": {"type": "array", "items": {"type": "string"}},
                    "at": {"type": "integer", "format": "int64"}
                  },
                  "required": ["instanceId", "clusterId", "from", "to", "cloudUniqueIds", "at"]
                }""");
    }

    @Test
    void problem_isAnswered_forANameThatIsNone() {
        HttpResponse<String> answer = server.get("/control/v1/schemas/doris.meta.nothing-happened");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThatJson(answer.body()).node("detail").asString().contains("no event or state has this name");
    }

    @Test
    void problem_isAnswered_forAPathThatIsNone() {
        assertThat(server.get("/control/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/control/v1/schemas/a/b").statusCode()).isEqualTo(404);
    }

    @Test
    void problem_namesTheMethods_forAnotherMethod() {
        HttpResponse<String> answer = server.send("POST", "/control/v1/schemas", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
}
