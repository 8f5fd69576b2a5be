package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.ByteSize;
import io.chronoplane.infra.config.setting.Choice;
import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.OrForever;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Switch;
import io.chronoplane.infra.config.setting.TimeSpan;
import io.chronoplane.infra.config.setting.TopicPrefix;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where events are fed to, and how.
///
/// @param target       which Kafka
/// @param topics       how its topics are called and made
/// @param contentMode  how a record carries a CloudEvent
/// @param embeddedPort the first port that the embedded broker tries, 1 to 65535
/// @param embeddedHeap of the embedded broker, in bytes
/// @param client       settings of Kafka's own clients by Kafka's names; any of them may be a secret
public record KafkaSettings(
        Target target,
        TopicSettings topics,
        ContentMode contentMode,
        int embeddedPort,
        long embeddedHeap,
        Map<String, Secret> client) {

    /// Which Kafka.
    public sealed interface Target {

        /// No feed at all.
        record None() implements Target {}

        /// A broker of our own, beside the server.
        record Embedded() implements Target {}

        /// Someone's cluster.
        ///
        /// @param addresses `host:port`, several separated by commas
        record Servers(String addresses) implements Target {}
    }

    /// How a record carries a CloudEvent.
    public enum ContentMode {
        /// The event is the value, everything about it is in headers.
        BINARY,
        /// The value is one JSON object with all of it.
        STRUCTURED
    }

    /// How topics are called and made. Topics that are there already are left as they are.
    ///
    /// @param prefix     of all names
    /// @param ofSystems  whether each system's events also have a topic of their own
    /// @param partitions of the topics of events and of states
    /// @param replicas   of every topic; 0 leaves it to the broker
    /// @param retention  of events; empty for ever
    /// @param maxRecord  bytes that a record may have
    public record TopicSettings(
            String prefix,
            boolean ofSystems,
            int partitions,
            int replicas,
            Optional<Duration> retention,
            int maxRecord) {}

    static final Setting<Target> KAFKA = new Setting<>(
            "kafka",
            new KafkaTarget(),
            "embedded",
            "The Kafka that events are fed to. `embedded` starts a broker beside the server, whose data lie in"
                    + " `kafka` in the data directory; it listens on 127.0.0.1 alone.");
    static final Setting<ContentMode> CONTENT_MODE = new Setting<>(
            "kafka.content-mode",
            Choice.of(ContentMode.class),
            "binary",
            "How a record carries a CloudEvent: the event as the value and all about it in headers, or one JSON"
                    + " object.");
    static final Setting<String> TOPIC_PREFIX = new Setting<>(
            "kafka.topic-prefix",
            new TopicPrefix(),
            "chronoplane",
            "What the names of all topics begin with. Servers that share a Kafka need one each.");
    static final Setting<Boolean> SYSTEM_TOPICS = new Setting<>(
            "kafka.system-topics",
            new Switch(),
            "false",
            "Writes each event a second time, into a topic of its system (`chronoplane.events.doris.meta`), for"
                    + " readers who may see one system only.");
    static final Setting<Integer> PARTITIONS = new Setting<>(
            "kafka.partitions",
            new WholeNumber(1, 1_000),
            "1",
            "Partitions of the topics of events and of states that are made. With one, all events are in one order;"
                    + " with more, those of one entity.");
    static final Setting<Integer> REPLICAS = new Setting<>(
            "kafka.replicas",
            new WholeNumber(0, 100),
            "0",
            "Replicas of the topics that are made. 0 leaves it to the broker's `default.replication.factor`.");
    static final Setting<Optional<Duration>> RETENTION = new Setting<>(
            "kafka.retention",
            new OrForever(new TimeSpan(Duration.ofMinutes(1), Duration.ofHours(1_000_000))),
            OrForever.FOREVER,
            "How long the topics of events that are made keep them.");
    static final Setting<Long> MAX_RECORD = new Setting<>(
            "kafka.max-record",
            new ByteSize(3 << 20, 512 << 20),
            "16MiB",
            "The largest record that is sent, and that the topics that are made take. An event has 2 MiB at most, the"
                    + " state of an entity may have more.");
    static final Setting<Integer> EMBEDDED_PORT = new Setting<>(
            "kafka.embedded-port",
            new WholeNumber(1, 65_535),
            "9092",
            "The port of the embedded broker; when it is taken, the next free one.");
    static final Setting<Long> EMBEDDED_HEAP = new Setting<>(
            "kafka.embedded-heap",
            new ByteSize(96 << 20, 64L << 30),
            "192MiB",
            "The heap of the embedded broker, which is a process of its own.");

    static final SettingGroup GROUP = new SettingGroup(
            "Kafka",
            List.of(
                    KAFKA,
                    CONTENT_MODE,
                    TOPIC_PREFIX,
                    SYSTEM_TOPICS,
                    PARTITIONS,
                    REPLICAS,
                    RETENTION,
                    MAX_RECORD,
                    EMBEDDED_PORT,
                    EMBEDDED_HEAP));

    private static final Pattern SECRET =
            Pattern.compile(".*(password|jaas|secret|credential|token|\\.key($|\\.)|private|assertion).*");

    /// The settings of Kafka's own clients.
    static final Family CLIENT = new Family(
            "kafka",
            SECRET.asMatchPredicate(),
            "a text on one line",
            "Any other setting of Kafka's producer, consumer or admin client, by Kafka's name: `kafka.sasl.mechanism`,"
                    + " `kafka.linger.ms`. What Kafka's clients do not know is refused when the server starts.");

    static KafkaSettings from(Values values) {
        return new KafkaSettings(
                values.get(KAFKA),
                new TopicSettings(
                        values.get(TOPIC_PREFIX),
                        values.get(SYSTEM_TOPICS),
                        values.get(PARTITIONS),
                        values.get(REPLICAS),
                        values.get(RETENTION),
                        Math.toIntExact(values.get(MAX_RECORD))),
                values.get(CONTENT_MODE),
                values.get(EMBEDDED_PORT),
                values.get(EMBEDDED_HEAP),
                values.of(CLIENT));
    }
}
