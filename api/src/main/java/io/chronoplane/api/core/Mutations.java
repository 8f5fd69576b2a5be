package io.chronoplane.api.core;

import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Chooses how a mutation is carried out, by its headers.
final class Mutations {

    private static final int MAX_KEY = 255;

    private Mutations() {}

    static void perform(Exchange exchange, Operation operation, Gateway gateway) {
        @Nullable String dryRun = exchange.header(Headers.DRY_RUN);
        @Nullable String key = exchange.header(Headers.IDEMPOTENCY_KEY);
        if (dryRun != null && (exchange.repeats(Headers.DRY_RUN) || !isTruth(dryRun))) {
            throw new InvalidRequest("X-Dry-Run must be true or false");
        }
        if (key != null && (exchange.repeats(Headers.IDEMPOTENCY_KEY) || !isKey(key))) {
            throw new InvalidRequest("Idempotency-Key must be 1 to " + MAX_KEY + " printable ASCII characters");
        }
        if ("true".equals(dryRun)) {
            exchange.perform(operation, new DryRun());
        } else if (key != null) {
            exchange.await(gateway.claim(key(exchange, operation, key)), claimed -> go(exchange, operation, claimed));
        } else {
            operation.handler().accept(exchange);
        }
    }

    private static void go(Exchange exchange, Operation operation, Claimed claimed) {
        switch (claimed) {
            case Claimed.Granted granted when exchange.answered() -> granted.claim().release();
            case Claimed.Granted granted -> exchange.perform(operation, new Once(granted.claim()));
            case Claimed.Answered answered -> exchange.write(Once.again(answered.answer()));
            case Claimed.Misused misused -> throw new InvalidRequest("Idempotency-Key was used for another request");
        }
    }

    private static boolean isTruth(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= MAX_KEY && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static RequestKey key(Exchange exchange, Operation operation, String key) {
        return new RequestKey(exchange.system(), exchange.actor(), key, digest(exchange, operation));
    }

    /// The same for a repetition: the request without its headers, but for the operation that one of them may name.
    private static String digest(Exchange exchange, Operation operation) {
        MessageDigest sha = Sha256.begin();
        sha.update((exchange.method() + " " + exchange.uri() + "\n" + operation.name() + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(exchange.body().getBytes());
        return HexFormat.of().formatHex(sha.digest());
    }
}
