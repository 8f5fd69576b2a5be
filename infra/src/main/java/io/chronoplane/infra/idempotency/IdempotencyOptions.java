package io.chronoplane.infra.idempotency;

import java.time.Duration;

/// How long and how many answers are kept.
///
/// @param keep       after which a key may name another request
/// @param maxAnswers the oldest go when there are more
/// @param maxBytes   or when they weigh more
public record IdempotencyOptions(Duration keep, int maxAnswers, long maxBytes) {

    public static final IdempotencyOptions DEFAULTS =
            new IdempotencyOptions(Duration.ofHours(24), 100_000, 64 << 20);
}
