package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.ticdc.ChangefeedCreated;
import io.chronoplane.commands.ticdc.ChangefeedFailed;
import io.chronoplane.commands.ticdc.ChangefeedFinished;
import io.chronoplane.commands.ticdc.ChangefeedPaused;
import io.chronoplane.commands.ticdc.ChangefeedRecovered;
import io.chronoplane.commands.ticdc.ChangefeedRemoved;
import io.chronoplane.commands.ticdc.ChangefeedResumed;
import io.chronoplane.commands.ticdc.ChangefeedRetried;
import io.chronoplane.commands.ticdc.ChangefeedStalled;
import io.chronoplane.commands.ticdc.ChangefeedUpdated;
import io.chronoplane.commands.ticdc.ChangefeedWarned;
import io.chronoplane.commands.ticdc.CloudStorageConfig;
import io.chronoplane.commands.ticdc.CodecConfig;
import io.chronoplane.commands.ticdc.ColumnSelector;
import io.chronoplane.commands.ticdc.ConsistentConfig;
import io.chronoplane.commands.ticdc.CsvConfig;
import io.chronoplane.commands.ticdc.DispatchRule;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.EventFilterRule;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.FilterConfig;
import io.chronoplane.commands.ticdc.GlueSchemaRegistryConfig;
import io.chronoplane.commands.ticdc.IntegrityConfig;
import io.chronoplane.commands.ticdc.KafkaConfig;
import io.chronoplane.commands.ticdc.LargeMessageHandle;
import io.chronoplane.commands.ticdc.MounterConfig;
import io.chronoplane.commands.ticdc.MysqlConfig;
import io.chronoplane.commands.ticdc.OldValueOutput;
import io.chronoplane.commands.ticdc.PulsarConfig;
import io.chronoplane.commands.ticdc.PulsarOauth2;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.Rewind;
import io.chronoplane.commands.ticdc.SchedulerConfig;
import io.chronoplane.commands.ticdc.SinkConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.commands.ticdc.SyncedStatusConfig;
import io.chronoplane.commands.ticdc.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One event of each kind of changefeeds, with all that it can hold.
final class TicdcExamples {

    private static final Instant AT = Instant.parse("2026-11-21T22:14:17.795021Z");
    private static final SinkUri SINK =
            SinkUri.parse("kafka://user:pass%20word@b1:9092,b2:9092/topic?protocol=canal-json&sasl-password=s3cret&bare");
    private static final FeedError ERROR =
            new FeedError("127.0.0.1:8300", ErrorCode.KAFKA_ASYNC_SEND_MESSAGE, "kafka send message failed", AT);

    static final List<Event> ALL = List.of(
            new ChangefeedCreated(
                    "default",
                    "feed-1",
                    SINK,
                    470626928589275135L,
                    470626928589275136L,
                    config(),
                    "5a1c0a51-7cf7-4a5e-9d2a-0d9a5f7f2a11",
                    "v7.2.0",
                    AT),
            new ChangefeedUpdated(
                    "default",
                    "feed-1",
                    SinkUri.parse("file:///exports?protocol=csv"),
                    470626928589275137L,
                    ReplicaConfig.defaults(),
                    AT),
            new ChangefeedPaused("default", "feed-1", AT),
            new ChangefeedResumed(
                    "default",
                    "feed-1",
                    new Rewind(470626928589275130L, "6a1c0a51-7cf7-4a5e-9d2a-0d9a5f7f2a11"),
                    AT),
            new ChangefeedRemoved("default", "feed-1", AT),
            new ChangefeedWarned("default", "feed-1", ERROR, AT),
            new ChangefeedStalled("default", "feed-1", ERROR, AT),
            new ChangefeedRetried("default", "feed-1", AT),
            new ChangefeedRecovered("default", "feed-1", AT),
            new ChangefeedFailed("default", "feed-1", ERROR, AT),
            new ChangefeedFinished("default", "feed-1", 470626928589275136L, AT));

    private TicdcExamples() {}

    private static ReplicaConfig config() {
        return new ReplicaConfig(
                2L << 30,
                false,
                false,
                true,
                true,
                false,
                true,
                true,
                true,
                Duration.ofSeconds(45),
                Duration.ofHours(2),
                Duration.ofMinutes(31),
                "ANSI",
                new FilterConfig(
                        List.of("*.*", "!a.b"),
                        List.of(1L, 2L),
                        List.of(new EventFilterRule(
                                List.of("a.*"),
                                List.of("insert"),
                                List.of("^drop"),
                                "id > 1",
                                "id > 2",
                                "id > 3",
                                "id > 4",
                                List.of("c"))),
                        List.of("db"),
                        List.of(new TableName("db", "t")),
                        List.of("db2"),
                        List.of(new TableName("db2", "t2"))),
                new MounterConfig(8),
                sink(),
                new ConsistentConfig(
                        "eventual",
                        32,
                        1000,
                        100,
                        4,
                        2,
                        Secret.of("s3://bucket?secret-access-key=k"),
                        true,
                        "lz4",
                        3,
                        new ConsistentConfig.MemoryUsage(40)),
                new SchedulerConfig(true, 1, 2),
                new IntegrityConfig("correctness", "error"),
                new SyncedStatusConfig(60, 5));
    }

    private static SinkConfig sink() {
        return new SinkConfig(
                "canal-json",
                "http://registry",
                new CsvConfig(";", "'", "null", true, "hex", true, true, true),
                List.of(new DispatchRule(List.of("a.*"), "columns", "i", List.of("c"), "t_{schema}")),
                List.of(new ColumnSelector(List.of("a.*"), List.of("c", "!d"))),
                "table",
                4,
                "\n",
                "month",
                false,
                8,
                true,
                true,
                true,
                true,
                true,
                100,
                60,
                5_000,
                false,
                true,
                true,
                new OldValueOutput(false),
                new OldValueOutput(false),
                kafka(),
                pulsar(),
                new MysqlConfig(
                        1, 2, 3, 4, "optimistic", "ca", "cert", "key", "UTC", "1m", "2m", "3m", true, false, true),
                new CloudStorageConfig(1, "5s", 1L << 20, true, 7, "0 0 2 * * *", 2, true));
    }

    private static KafkaConfig kafka() {
        return new KafkaConfig(
                3,
                1,
                "2.4.0",
                1_000_000,
                "lz4",
                "client",
                true,
                "10s",
                "11s",
                "12s",
                -1,
                "user",
                Secret.of("sasl"),
                "PLAIN",
                "USER",
                "keytab",
                "krb5",
                "service",
                "gss",
                Secret.of("gssapi"),
                "realm",
                true,
                "oauth",
                Secret.of("oauth-secret"),
                "http://token",
                List.of("scope"),
                "client_credentials",
                "audience",
                true,
                "ca",
                "cert",
                "key",
                false,
                new CodecConfig(true, 16, true, "precise", "long", "json"),
                new LargeMessageHandle("claim-check", "snappy", Secret.of("s3://claims?token=t"), false),
                new GlueSchemaRegistryConfig("registry", "region", "ak", Secret.of("sk"), Secret.of("token")),
                true);
    }

    private static PulsarConfig pulsar() {
        return new PulsarConfig(
                "cert",
                "key",
                "trust",
                1,
                "v2",
                "lz4",
                Secret.of("pulsar-token"),
                1,
                2,
                3,
                4,
                5,
                "file",
                "user",
                Secret.of("basic"),
                "auth-cert",
                "auth-key",
                new PulsarOauth2("issuer", "audience", "key-file", "client", "scope"),
                true);
    }
}
