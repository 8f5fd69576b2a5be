package io.chronoplane.api.control;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.Problem;
import io.chronoplane.infra.schema.Schemas;
import io.chronoplane.infra.schema.Schemas.Schema;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/// `/control/v1/schemas`: what events and states look like.
public final class SchemaRoutes {

    private static final String TYPE = "application/schema+json";

    private final Schemas schemas;

    private SchemaRoutes(Schemas schemas) {
        this.schemas = schemas;
    }

    public static List<Route> of(Schemas schemas) {
        SchemaRoutes routes = new SchemaRoutes(schemas);
        return List.of(
                Route.get("schemas", "schemas", routes::list), Route.get("schemas/{name}", "schema", routes::one));
    }

    private void list(Exchange exchange, Map<String, String> parameters) {
        JsonWriter json = exchange.json().beginObject().name("schemas").beginArray();
        for (Schema schema : schemas.all()) {
            json.beginObject()
                    .name("name")
                    .value(schema.name())
                    .name("kind")
                    .value(schema.kind())
                    .name("revision")
                    .value(schema.revision())
                    .name("url")
                    .value("/control/v1/schemas/" + schema.name())
                    .endObject();
        }
        exchange.answer(200, "ok", Headers.JSON, json.endArray().endObject().newline().toBuffer());
    }

    private void one(Exchange exchange, Map<String, String> parameters) {
        schemas.named(parameters.getOrDefault("name", ""))
                .ifPresentOrElse(
                        schema -> exchange.answer(200, "ok", TYPE, Buffer.buffer(schema.json())),
                        () -> new Problem(
                                        404,
                                        "Not Found",
                                        "no event or state has this name; GET /control/v1/schemas lists them")
                                .answer(exchange));
    }
}
