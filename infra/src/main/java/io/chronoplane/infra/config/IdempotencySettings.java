package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.ByteSize;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.TimeSpan;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.time.Duration;
import java.util.List;

/// What is kept of requests with an `Idempotency-Key`.
///
/// @param keep       how long the first answer is given again
/// @param maxAnswers that are kept, at least 1
/// @param maxBytes   that they may take, in bytes
public record IdempotencySettings(Duration keep, int maxAnswers, long maxBytes) {

    static final Setting<Duration> KEEP = new Setting<>(
            "idempotency.keep",
            new TimeSpan(Duration.ofMinutes(1), Duration.ofDays(7)),
            "24h",
            "How long the first answer to a request with an `Idempotency-Key` is given again. Afterwards the key may"
                    + " name another request.");
    static final Setting<Integer> MAX_ANSWERS = new Setting<>(
            "idempotency.max-answers",
            new WholeNumber(1, 10_000_000),
            "100000",
            "Answers that are kept. When there are more, the oldest go; what they said was done is still not done"
                    + " twice.");
    static final Setting<Long> MAX_BYTES = new Setting<>(
            "idempotency.max-bytes",
            new ByteSize(1 << 20, 16L << 30),
            "64MiB",
            "What the kept answers may take. When it is more, the oldest go.");
    static final SettingGroup GROUP = new SettingGroup("Idempotency keys", List.of(KEEP, MAX_ANSWERS, MAX_BYTES));

    static IdempotencySettings from(Values values) {
        return new IdempotencySettings(values.get(KEEP), values.get(MAX_ANSWERS), values.get(MAX_BYTES));
    }
}
