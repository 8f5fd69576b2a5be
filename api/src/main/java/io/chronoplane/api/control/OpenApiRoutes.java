package io.chronoplane.api.control;

import io.chronoplane.api.core.Headers;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `/control/v1/openapi.yaml`, also `/openapi.yaml`: what our own API is, as OpenAPI 3.1 has it.
final class OpenApiRoutes {

    static final String PATH = "openapi.yaml";
    static final String SHORT_PATH = "/openapi.yaml";
    private static final String DOCUMENT = "/openapi/control.yaml";

    private OpenApiRoutes() {}

    static List<Route> all() {
        Buffer document = Buffer.buffer(read());
        return List.of(Route.open(
                PATH, "openapi", (exchange, path) -> exchange.answer(200, "ok", Headers.YAML, document)));
    }

    private static byte[] read() {
        try (InputStream document = OpenApiRoutes.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("missing in the jar: " + DOCUMENT);
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
