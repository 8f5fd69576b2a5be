package io.chronoplane.infra.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Sends records in transactions, as the one feeder that brokers accept. Whatever fails, it is of no use afterwards:
/// what became of the transaction is known to the next one, from the cursor.
final class FeedProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /// Blocks until every feeder before has been shut out and its last transaction is settled.
    static FeedProducer takeOver(Map<String, Object> settings) {
        FeedProducer producer = new FeedProducer(new KafkaProducer<>(settings));
        try {
            producer.producer.initTransactions();
            return producer;
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    private FeedProducer(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /// All records that `filling` sends, or none. Blocks until they are committed.
    void transaction(Consumer<Consumer<ProducerRecord<byte[], byte[]>>> filling) {
        AtomicReference<@Nullable Exception> first = new AtomicReference<>();
        producer.beginTransaction();
        filling.accept(record -> {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    first.compareAndSet(null, failure);
                }
            });
            rethrow(first.get());
        });
        try {
            producer.commitTransaction();
        } catch (RuntimeException e) {
            // Of a record that was refused the commit only says that something failed.
            rethrow(first.get());
            throw e;
        }
    }

    private static void rethrow(@Nullable Exception failure) {
        if (failure != null) {
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    /// Does not wait for anything: what is not committed is not sent.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
