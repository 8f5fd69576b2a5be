package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.source.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The settings of Kafka's clients: those that the feed's promises rest on, which nobody may change, those that suit
/// it, and over them what the operator gave.
final class ClientSettings {

    /// What the operator may not give.
    private static final Set<String> OURS = Set.of(
            "bootstrap.servers",
            "transactional.id",
            "enable.idempotence",
            "acks",
            "max.request.size",
            "partitioner.class",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "isolation.level",
            "group.id",
            "enable.auto.commit",
            "auto.offset.reset");

    private static final int BUFFER = 32 << 20;
    private static final int HEADROOM = 64 << 10;

    private final KafkaSettings settings;
    private final Map<String, Object> shared = new HashMap<>();

    ClientSettings(KafkaSettings settings, String addresses) {
        this.settings = settings;
        shared.put("bootstrap.servers", addresses);
        shared.put("client.id", settings.topics().prefix() + "-feed");
        shared.put("reconnect.backoff.max.ms", 1_000);
        shared.put("request.timeout.ms", 10_000);
        shared.put("default.api.timeout.ms", 20_000);
        shared.put("enable.metrics.push", false);
    }

    /// What is wrong with the settings that the operator gave, a sentence each, without secrets.
    static List<String> problems(KafkaSettings settings) {
        List<String> problems = new ArrayList<>();
        Set<String> known = new TreeSet<>(ProducerConfig.configNames());
        known.addAll(ConsumerConfig.configNames());
        known.addAll(AdminClientConfig.configNames());
        for (String name : new TreeSet<>(settings.client().keySet())) {
            if (OURS.contains(name)) {
                problems.add("kafka." + name + " is set by the feed itself");
            } else if (!known.contains(name) && !name.startsWith("config.providers.")) {
                problems.add("kafka." + name + " is no setting of ours nor of Kafka's clients"
                        + Suggestion.among(known, name));
            }
        }
        return problems.isEmpty() ? wrongValues(settings) : problems;
    }

    private static List<String> wrongValues(KafkaSettings settings) {
        ClientSettings clients = new ClientSettings(settings, "localhost:9092");
        try {
            new ProducerConfig(clients.producer("feed"));
            new ConsumerConfig(clients.consumer());
            new AdminClientConfig(clients.admin());
            return List.of();
        } catch (ConfigException e) {
            return List.of("Kafka's clients refuse their settings: " + e.getMessage());
        }
    }

    Map<String, Object> producer(String transactionalId) {
        Map<String, Object> all = new HashMap<>(shared);
        all.put("linger.ms", 5);
        all.put("batch.size", 128 << 10);
        all.put("compression.type", "lz4");
        all.put("delivery.timeout.ms", 30_000);
        all.put("max.block.ms", 20_000);
        all.put("buffer.memory", (long) Math.max(BUFFER, settings.topics().maxRecord() + HEADROOM));
        give(all, ProducerConfig.configNames());
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("transactional.id", transactionalId);
        all.put("max.request.size", settings.topics().maxRecord());
        all.put("key.serializer", ByteArraySerializer.class);
        all.put("value.serializer", ByteArraySerializer.class);
        return all;
    }

    /// For reading what the feed itself has written.
    Map<String, Object> consumer() {
        Map<String, Object> all = new HashMap<>(shared);
        give(all, ConsumerConfig.configNames());
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "none");
        all.put("key.deserializer", ByteArrayDeserializer.class);
        all.put("value.deserializer", ByteArrayDeserializer.class);
        return all;
    }

    Map<String, Object> admin() {
        Map<String, Object> all = new HashMap<>(shared);
        give(all, AdminClientConfig.configNames());
        return all;
    }

    private void give(Map<String, Object> all, Set<String> known) {
        for (Map.Entry<String, Secret> entry : settings.client().entrySet()) {
            if (known.contains(entry.getKey()) || entry.getKey().startsWith("config.providers.")) {
                all.put(entry.getKey(), entry.getValue().reveal());
            }
        }
    }
}
