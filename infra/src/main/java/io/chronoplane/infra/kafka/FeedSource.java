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

/// What is fed: a node's log and views, as records.
final class FeedSource {

    private final Node node;
    private final EventRecords events;
    private final StateRecords states;

    FeedSource(Node node, KafkaSettings settings) {
        this.node = node;
        Topics topics = new Topics(settings.topics().prefix());
        Binding binding = Binding.of(settings.contentMode());
        this.events = new EventRecords(
                node.systems(), node.codec(), binding, topics, settings.topics().ofSystems());
        this.states =
                new StateRecords(node.systems(), node.views(), node.codec().json(), binding, topics);
    }

    List<String> systems() {
        return node.systems().stream().map(SystemModel::name).toList();
    }

    EventLog log() {
        return node.log();
    }

    LiveViews views() {
        return node.views();
    }

    StateRecords states() {
        return states;
    }

    Pages pages() {
        return new Pages(node.log(), node.views(), events);
    }

    /// The last event that can be fed now.
    long end() {
        return node.views().position();
    }

    /// Blocks.
    StoredEvent event(long position) {
        return node.log().read(position - 1, 1).getFirst();
    }

    /// Blocks.
    Instant timeOf(long position) {
        return Instant.ofEpochMilli(Tso.epochMillis(event(position).tso()));
    }
}
