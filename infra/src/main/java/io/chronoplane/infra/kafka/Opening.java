package io.chronoplane.infra.kafka;

import io.chronoplane.infra.config.KafkaSettings;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens sessions: makes the topics, finds where to go on, and shuts out whoever fed before.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final FeedSource source;
    private final KafkaSettings settings;
    private final Topics topics;
    private final CursorTopic cursors;
    private final String feeder = UUID.randomUUID().toString();
    // What we have written last; someone else's cursor behind it means that there is another feeder.
    private @Nullable Cursor ours;

    Opening(FeedSource source, KafkaSettings settings, CursorTopic cursors) {
        this.source = source;
        this.settings = settings;
        this.topics = new Topics(settings.topics().prefix());
        this.cursors = cursors;
    }

    /// Names this feeder in the cursors that it writes.
    String feeder() {
        return feeder;
    }

    /// Blocks.
    ///
    /// @throws ForeignCursorException when the topics are not ours to feed
    Session open(String addresses) throws ExecutionException, InterruptedException, TimeoutException {
        ClientSettings clients = new ClientSettings(settings, addresses);
        Set<String> made;
        try (Admin admin = Admin.create(clients.admin())) {
            made = new TopicSetup(topics, settings.topics()).ensure(admin, source.systems());
        }
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(clients.consumer())) {
            TailReader tails = new TailReader(consumer);
            // Before anyone is shut out in vain.
            verified(cursors.read(tails));
            FeedProducer producer = FeedProducer.takeOver(clients.producer(topics.transactionalId()));
            try {
                Cursor cursor = withoutStates(afterLoss(verified(cursors.read(tails)), tails), made);
                Session session = new Session(source, cursors, producer, cursor);
                session.seed(feeder);
                return session;
            } catch (RuntimeException | Error e) {
                producer.close();
                throw e;
            }
        }
    }

    /// To be told when a session ends.
    void wrote(Cursor cursor) {
        if (cursor.feeder().equals(feeder)) {
            ours = cursor;
        }
    }

    private Cursor verified(Optional<Cursor> found) {
        Cursor cursor = found.orElseGet(() -> Cursor.atTheBeginning(feeder));
        if (!cursor.isOf(source.log())) {
            throw new ForeignCursorException("the topics " + topics.prefix() + ".* hold another log up to position "
                    + cursor.position() + ", which this one does not continue: choose another kafka.topic-prefix, or"
                    + " remove the topics to have them made anew");
        }
        if (ours != null && !cursor.feeder().equals(feeder) && cursor.position() >= ours.position()) {
            throw new ForeignCursorException("another process has fed the topics " + topics.prefix()
                    + ".* since, up to position " + cursor.position());
        }
        return cursor;
    }

    /// A broker without replicas that lost its power may have lost what it had acknowledged.
    private Cursor afterLoss(Cursor cursor, TailReader tails) {
        long there = tails.lastOf(topics.events()).stream()
                .mapToLong(FedPosition::of)
                .max()
                .orElseGet(() -> tails.everHeldAnything(topics.events()) ? cursor.position() : 0);
        if (there >= cursor.position()) {
            return cursor;
        }
        LOG.atWarn()
                .addKeyValue("acknowledged", cursor.position())
                .addKeyValue("found", there)
                .log("Kafka has lost events that it had acknowledged; they are sent again, under the same ids");
        return there == 0 ? Cursor.atTheBeginning(feeder) : cursor.backTo(source.event(there));
    }

    /// A topic of states that was made just now holds none.
    private Cursor withoutStates(Cursor cursor, Set<String> made) {
        boolean anew = source.systems().stream().map(topics::states).anyMatch(made::contains);
        return anew ? cursor.withoutStates() : cursor;
    }
}
