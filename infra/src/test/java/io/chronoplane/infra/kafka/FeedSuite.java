package io.chronoplane.infra.kafka;

import static io.chronoplane.infra.kafka.Readers.header;
import static io.chronoplane.infra.kafka.Readers.key;
import static io.chronoplane.infra.kafka.Readers.position;

import io.chronoplane.infra.config.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/// What tests of the feed have in common, against whichever broker.
abstract class FeedSuite {

    private final TestBroker broker;

    FeedSuite(TestBroker broker) {
        this.broker = broker;
    }

    Readers readers() {
        return new Readers(broker.addresses());
    }

    String addresses() {
        return broker.addresses();
    }

    FeedUnderTest start(KafkaSettings settings) {
        return FeedUnderTest.start(addresses(), settings);
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", addresses()));
    }

    void delete(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    List<Long> positions(FeedUnderTest fed) {
        return readers().all(fed.topics.events()).stream().map(Readers::position).toList();
    }

    List<Long> positions(FeedUnderTest fed, int many) {
        return readers().first(fed.topics.events(), many).stream().map(Readers::position).toList();
    }

    Set<String> ids(FeedUnderTest fed) {
        return readers().all(fed.topics.events()).stream()
                .map(record -> header(record, "ce_id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The last record of each key.
    Map<String, ConsumerRecord<byte[], byte[]>> states(FeedUnderTest fed) {
        Map<String, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        readers().all(fed.topics.states("doris.meta")).forEach(record -> last.put(key(record), record));
        return last;
    }

    static ConsumerRecord<byte[], byte[]> state(
            Map<String, ConsumerRecord<byte[], byte[]>> states, String key) {
        ConsumerRecord<byte[], byte[]> state = states.get(key);
        if (state == null) {
            throw new AssertionError("no state of " + key);
        }
        return state;
    }
}
