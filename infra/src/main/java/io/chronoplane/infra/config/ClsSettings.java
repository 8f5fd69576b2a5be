package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.OptionalName;
import io.chronoplane.infra.config.setting.OptionalSecret;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.TimeSpan;
import io.chronoplane.infra.config.setting.TimeZone;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How the CLS API behaves.
///
/// @param secretId       of those who may sign; empty when signatures are not checked
/// @param secretKey      that they sign with; empty when `secretId` is
/// @param timeZone       of the times that are shown
/// @param partitionLimit of a topic
/// @param topicLimit     of a logset, 0 for none
/// @param logsetLimit    in all, 0 for none
/// @param retentionCheck how often it is looked for readonly partitions whose data are kept no longer
public record ClsSettings(
        Optional<String> secretId,
        Optional<Secret> secretKey,
        ZoneId timeZone,
        int partitionLimit,
        int topicLimit,
        int logsetLimit,
        Duration retentionCheck) {

    private static final int MANY = 100_000;

    static final Setting<Optional<String>> SECRET_ID = new Setting<>(
            "cls.secret-id",
            new OptionalName(),
            "",
            "The SecretId whose signatures are accepted. Without it and `cls.secret-key` signatures are not checked.");
    static final Setting<Optional<Secret>> SECRET_KEY = new Setting<>(
            "cls.secret-key", new OptionalSecret(), "", "The SecretKey that belongs to `cls.secret-id`.");
    static final Setting<ZoneId> TIME_ZONE = new Setting<>(
            "cls.time-zone",
            new TimeZone(),
            "+08:00",
            "Of the times in answers, which name no zone. The vendor's documents do not tell theirs.");
    static final Setting<Integer> PARTITION_LIMIT = new Setting<>(
            "cls.partition-limit",
            new WholeNumber(1, 1_000),
            "50",
            "Partitions of a topic, the readonly ones whose data are kept among them.");
    static final Setting<Integer> TOPIC_LIMIT = new Setting<>(
            "cls.topic-limit", new WholeNumber(0, MANY), "0", "Topics of a logset, 0 for any number.");
    static final Setting<Integer> LOGSET_LIMIT =
            new Setting<>("cls.logset-limit", new WholeNumber(0, MANY), "0", "Logsets, 0 for any number.");
    static final Setting<Duration> RETENTION_CHECK = new Setting<>(
            "cls.retention-check",
            new TimeSpan(Duration.ofSeconds(1), Duration.ofHours(24)),
            "1m",
            "How often it is looked for readonly partitions whose data are kept no longer.");

    static final SettingGroup GROUP = new SettingGroup(
            "CLS",
            List.of(SECRET_ID, SECRET_KEY, TIME_ZONE, PARTITION_LIMIT, TOPIC_LIMIT, LOGSET_LIMIT, RETENTION_CHECK));

    static ClsSettings from(Values values) {
        return new ClsSettings(
                values.get(SECRET_ID),
                values.get(SECRET_KEY),
                values.get(TIME_ZONE),
                values.get(PARTITION_LIMIT),
                values.get(TOPIC_LIMIT),
                values.get(LOGSET_LIMIT),
                values.get(RETENTION_CHECK));
    }
}
