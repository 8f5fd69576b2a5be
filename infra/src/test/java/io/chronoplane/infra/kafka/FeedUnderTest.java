package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.config.KafkaSettings.TopicSettings;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A node and its feed into topics of their own.
final class FeedUnderTest implements AutoCloseable {

    private static final int MOST_AT_ONCE = 5_000;

    private final Brokers brokers;
    final KafkaSettings settings;
    final Topics topics;
    final Node node;
    Feed feed;

    private FeedUnderTest(Brokers brokers, KafkaSettings settings, Node node) {
        this.brokers = brokers;
        this.settings = settings;
        this.topics = new Topics(settings.topics().prefix());
        this.node = node;
        this.feed = started();
    }

    private Feed started() {
        Feed started = Feed.of(node, settings, brokers);
        started.start();
        return started;
    }

    static FeedUnderTest start(String addresses) {
        return start(addresses, settings(1, false, ContentMode.BINARY));
    }

    static FeedUnderTest start(String addresses, KafkaSettings settings) {
        return start(addresses, settings, Nodes.open(NodeStorage.memory()));
    }

    static FeedUnderTest start(String addresses, KafkaSettings settings, Node node) {
        return new FeedUnderTest(Brokers.of(addresses), settings, node);
    }

    /// With a prefix that nobody else has.
    static KafkaSettings settings(int partitions, boolean ofSystems, ContentMode mode) {
        return settings(new TopicSettings(
                "t" + UUID.randomUUID(), ofSystems, partitions, 1, Optional.empty(), 16 << 20), mode);
    }

    static KafkaSettings settings(TopicSettings topics, ContentMode mode) {
        // Shorter than in earnest, so that an outage is noticed while a test runs.
        Map<String, Secret> client = Map.of(
                "delivery.timeout.ms", Secret.of("4000"),
                "request.timeout.ms", Secret.of("2000"),
                "max.block.ms", Secret.of("4000"));
        return new KafkaSettings(new Target.None(), topics, mode, 9092, 192 << 20, client);
    }

    /// Sends a command that must be accepted.
    void given(Command command) {
        try {
            assertThat(Nodes.send(node, command)).isInstanceOf(Outcome.Accepted.class);
        } catch (Exception e) {
            throw new AssertionError(command.toString(), e);
        }
    }

    /// Sends many that must be accepted, each without waiting for the one before.
    void given(Stream<? extends Command> commands) {
        List<CompletableFuture<Outcome>> pending = new ArrayList<>();
        commands.forEach(command -> {
            pending.add(node.send(command, Doris.ORIGIN));
            if (pending.size() >= MOST_AT_ONCE) {
                settle(pending);
            }
        });
        settle(pending);
    }

    private static void settle(List<CompletableFuture<Outcome>> pending) {
        assertThat(pending).allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Accepted.class));
        pending.clear();
    }

    /// Waits until all events are fed.
    void awaitFed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> feed.progress().position() == node.log().head());
    }

    /// Ends the feed and starts another on the same node.
    void restartFeed() {
        feed.close();
        feed = started();
    }

    /// Starts another feed beside the one that runs.
    ///
    /// @return the one that runs
    Feed another() {
        Feed old = feed;
        feed = started();
        return old;
    }

    @Override
    public void close() {
        feed.close();
        node.close();
    }
}
