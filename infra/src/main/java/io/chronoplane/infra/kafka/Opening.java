package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.kafka.TailReader.Tail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens sessions: makes the topics, shuts out whoever fed before, and finds where to go on.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final FeedSource source;
    private final KafkaSettings settings;
    private final Topics topics;
    private final CursorTopic cursors;
    private final String feeder = UUID.randomUUID().toString();
    // The last that we have written: someone else's cursor behind it means that there is another feeder.
    private @Nullable Cursor ours;

    Opening(FeedSource source, KafkaSettings settings, CursorTopic cursors) {
        this.source = source;
        this.settings = settings;
        this.topics = new Topics(settings.topics().prefix());
        this.cursors = cursors;
    }

    /// Blocks.
    ///
    /// @throws ForeignCursorException when the topics are not ours to feed
    Session open(String addresses) throws ExecutionException, InterruptedException, TimeoutException {
        ClientSettings clients = new ClientSettings(settings, addresses);
        try (Admin admin = Admin.create(clients.admin());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(clients.consumer())) {
            Set<String> made = new TopicSetup(topics, settings.topics())
                    .ensure(admin, source.topicsOfEvents(), source.topicsOfStates());
            // Before anyone is shut out in vain.
            verified(cursors.read(new TailReader(consumer)));
            FeedProducer producer = FeedProducer.takeOver(clients.producer(topics.transactionalId()));
            try {
                return open(admin, consumer, producer, made);
            } catch (ExecutionException | InterruptedException | TimeoutException | RuntimeException | Error e) {
                producer.close();
                throw e;
            }
        }
    }

    private Session open(
            Admin admin, KafkaConsumer<byte[], byte[]> consumer, FeedProducer producer, Set<String> made)
            throws ExecutionException, InterruptedException, TimeoutException {
        TailReader tails = new TailReader(consumer);
        Partitions partitions = partitions(tails);
        List<TopicPartition> aborted = new OpenTransactions(admin).abort(all(partitions));
        Cursor cursor = verified(cursors.read(tails));
        Held held = held(tails, partitions);
        Resumption resumption = Resumption.of(cursor, source.topicsOfEvents(), partitions, held, source::event);
        if (resumption.lost()) {
            LOG.atWarn()
                    .addKeyValue("acknowledged", cursor.position())
                    .addKeyValue("found", resumption.cursor().position())
                    .log("Kafka has lost events that it had acknowledged; they are sent again, under the same ids");
        }
        boolean statesUnknown = !aborted.isEmpty() || source.topicsOfStates().stream().anyMatch(made::contains);
        Cursor place = resumption.cursor();
        Cursor start = statesUnknown ? place.holding(OrderedMap.of(), place.ends()) : place;
        StateRecords states = source.states(partitions);
        Cursor seeded = new StateSeed(source, states, new Leftovers(consumer), producer).seed(start).by(feeder);
        if (!seeded.equals(cursor)) {
            producer.transaction(send -> send.accept(cursors.record(seeded)));
        }
        return new Session(feeder, cursors, producer, source.pages(partitions, held), states, seeded);
    }

    /// To be told when a session ends.
    void wrote(Cursor cursor) {
        ours = cursor;
    }

    private Cursor verified(Optional<Cursor> found) {
        Cursor cursor = found.orElseGet(() -> Cursor.atTheBeginning(feeder));
        if (!cursor.isOf(source.log())) {
            throw foreign("another log up to position " + cursor.position());
        }
        if (ours != null && !cursor.feeder().equals(feeder) && cursor.position() >= ours.position()) {
            throw new ForeignCursorException("another process has fed the topics " + topics.prefix()
                    + ".* since, up to position " + cursor.position());
        }
        return cursor;
    }

    private ForeignCursorException foreign(String what) {
        return new ForeignCursorException("the topics " + topics.prefix() + ".* hold " + what
                + ", which this one does not continue: choose another kafka.topic-prefix, or remove the topics to have"
                + " them made anew");
    }

    private Partitions partitions(TailReader tails) {
        Map<String, Integer> counts = new HashMap<>();
        source.topicsOfEvents().forEach(topic -> counts.put(topic, tails.partitions(topic)));
        source.topicsOfStates().forEach(topic -> counts.put(topic, tails.partitions(topic)));
        counts.put(topics.cursor(), 1);
        return new Partitions(counts);
    }

    private static List<TopicPartition> all(Partitions partitions) {
        List<TopicPartition> all = new ArrayList<>();
        partitions.counts().forEach((topic, count) -> {
            for (int p = 0; p < count; p++) {
                all.add(new TopicPartition(topic, p));
            }
        });
        return all;
    }

    private Held held(TailReader tails, Partitions partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : all(partitions)) {
            if (source.topicsOfEvents().contains(partition.topic())) {
                Tail tail = tails.of(partition);
                tail.record().map(FedEvent::of).filter(event -> event.position() > 0).ifPresent(event -> {
                    if (!source.has(event)) {
                        throw foreign("an event of another log at position " + event.position());
                    }
                    positions.put(partition, event.position());
                });
                if (tail.untouched()) {
                    positions.put(partition, 0L);
                }
            }
        }
        return new Held(positions);
    }
}
