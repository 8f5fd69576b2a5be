package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of what a request makes. Those of a request with an idempotency key come from the key, so that its answer can
/// be made again after a crash.
final class NewIds {

    private static final int NAME_LENGTH = 8;
    private static final int LETTERS = 36;

    private NewIds() {}

    static String instance(Exchange exchange) {
        return fresh(exchange, "instance").toString().replace("-", "") + "in17";
    }

    static String job(Exchange exchange) {
        return fresh(exchange, "job").toString();
    }

    static String task(Exchange exchange) {
        UUID id = fresh(exchange, "task");
        long bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        StringBuilder name = new StringBuilder("task_");
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append(Character.forDigit((int) Long.remainderUnsigned(bits, LETTERS), LETTERS));
            bits = Long.divideUnsigned(bits, LETTERS);
        }
        return name.toString();
    }

    private static UUID fresh(Exchange exchange, String kind) {
        String key = exchange.header(Headers.IDEMPOTENCY_KEY);
        if (key == null) {
            return UUID.randomUUID();
        }
        String name = String.join("\n", kind, exchange.origin().actor(), exchange.path(), key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
