package io.chronoplane.api.core;

import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;

/// Whether this node should get requests: the worst of all checks, each named.
final class Readiness {
    private static final int READY = 200;
    private static final int NOT_READY = 503;

    /// @param status HTTP status
    /// @param word   `ok`, `degraded` or `failed`
    record Report(int status, String word, Buffer json) {}

    private final List<HealthCheck> checks;

    Readiness(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    Report report() {
        Health.Status worst = Health.Status.OK;
        JsonWriter each = JsonWriter.pretty(512).beginObject().name("checks").beginArray();
        for (HealthCheck check : checks) {
            Health health = check.check();
            worst = health.status().compareTo(worst) > 0 ? health.status() : worst;
            each.beginObject()
                    .name("name")
                    .value(check.name())
                    .name("status")
                    .value(word(health.status()))
                    .name("detail")
                    .value(health.detail())
                    .endObject();
        }
        each.endArray().name("status").value(word(worst)).endObject().newline();
        return new Report(worst == Health.Status.FAILED ? NOT_READY : READY, word(worst), each.toBuffer());
    }

    private static String word(Health.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
