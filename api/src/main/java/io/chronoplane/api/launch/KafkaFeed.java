package io.chronoplane.api.launch;

import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.kafka.Brokers;
import io.chronoplane.infra.kafka.Feed;
import io.chronoplane.infra.kafka.broker.EmbeddedBroker;
import io.chronoplane.infra.node.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The feed that the settings ask for, not started yet.
final class KafkaFeed {

    private static final String DIRECTORY = "kafka";

    private KafkaFeed() {}

    /// @throws CannotStart when the settings of Kafka's clients are wrong, or the embedded broker's directory cannot be
    ///                     used, or no port is free for it
    static Optional<Feed> of(Settings settings, Node node) throws CannotStart {
        KafkaSettings kafka = settings.kafka();
        return switch (kafka.target()) {
            case Target.None none -> Optional.empty();
            case Target.Embedded embedded -> Optional.of(feed(node, kafka, broker(settings)));
            case Target.Servers(String addresses) -> Optional.of(feed(node, kafka, Brokers.of(addresses)));
        };
    }

    private static Feed feed(Node node, KafkaSettings kafka, Brokers brokers) throws CannotStart {
        // Looked at only when there are some: it takes Kafka's own classes, which take time to load.
        List<String> problems = kafka.client().isEmpty() ? List.of() : Feed.problems(kafka);
        if (!problems.isEmpty()) {
            throw new CannotStart(String.join("; ", problems));
        }
        return Feed.of(node, kafka, brokers);
    }

    private static EmbeddedBroker broker(Settings settings) throws CannotStart {
        Path directory = settings.storage().data().resolve(DIRECTORY);
        try {
            return EmbeddedBroker.in(
                    directory, settings.kafka().embeddedPort(), settings.kafka().embeddedHeap());
        } catch (IOException e) {
            throw new CannotStart(
                    "the embedded Kafka broker cannot use " + directory.toAbsolutePath().normalize() + ": "
                            + e.getMessage() + " (start without it by --kafka none)",
                    e);
        }
    }
}
