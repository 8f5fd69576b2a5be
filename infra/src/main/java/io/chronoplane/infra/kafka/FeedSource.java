package io.chronoplane.infra.kafka;

import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.projection.LiveViews;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What is fed: a node's log and views, and into which topics.
final class FeedSource {

    private final Node node;
    private final Topics topics;
    private final boolean ofSystems;
    private final Binding binding;

    FeedSource(Node node, KafkaSettings settings) {
        this.node = node;
        this.topics = new Topics(settings.topics().prefix());
        this.ofSystems = settings.topics().ofSystems();
        this.binding = Binding.of(settings.contentMode());
    }

    List<String> topicsOfEvents() {
        return ofSystems
                ? Stream.concat(Stream.of(topics.events()), systems().map(topics::events)).toList()
                : List.of(topics.events());
    }

    List<String> topicsOfStates() {
        return systems().map(topics::states).toList();
    }

    private Stream<String> systems() {
        return node.systems().stream().map(SystemModel::name);
    }

    EventLog log() {
        return node.log();
    }

    LiveViews views() {
        return node.views();
    }

    Pages pages(Partitions partitions, Held held) {
        EventRecords events = new EventRecords(node.systems(), node.codec(), topics, ofSystems);
        return new Pages(node.log(), node.views(), events, binding, partitions, held);
    }

    StateRecords states(Partitions partitions) {
        return new StateRecords(
                node.systems(), node.views(), node.codec().json(), binding, topics, partitions);
    }

    /// The last event that can be fed now.
    long end() {
        return node.views().position();
    }

    /// Blocks.
    StoredEvent event(long position) {
        return node.log().read(position - 1, 1).getFirst();
    }

    /// Whether the log has that event. Blocks.
    boolean has(FedEvent event) {
        return event.position() <= node.log().head()
                && event(event.position()).id().toString().equals(event.id());
    }

    /// When an event happened, by the clock of the log. Blocks.
    Instant timeOf(long position) {
        return Instant.ofEpochMilli(Tso.epochMillis(event(position).tso()));
    }
}
