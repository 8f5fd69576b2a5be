package io.chronoplane.benchmarks.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chronoplane.benchmarks.load.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A consumer of all events that notes when each one came.
public final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<Long, Long> times = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean over;

    private Arrivals(String brokers) {
        this.thread = Thread.ofPlatform().name("arrivals").daemon().start(() -> run(brokers));
    }

    /// Begins to consume as soon as there is something.
    public static Arrivals at(String brokers) {
        return new Arrivals(brokers);
    }

    private void run(String brokers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed",
                "key.deserializer", ByteArrayDeserializer.class, "value.deserializer", ByteArrayDeserializer.class);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            var partition = new TopicPartition("chronoplane.events", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (!over) {
                for (var record : consumer.poll(POLL)) {
                    times.put(position(record), System.nanoTime());
                }
            }
        }
    }

    private static long position(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(new String(record.headers().lastHeader("ce_position").value(), US_ASCII));
    }

    /// Waits until the feed runs.
    public void awaitFirst() throws IOException {
        await(1);
    }

    public void clear() {
        times.clear();
    }

    /// How long after its answer each event came; waits for the last.
    ///
    /// @param answers by position, in nanoseconds
    public Latencies since(Map<Long, Long> answers) throws IOException {
        var latencies = new Latencies();
        for (var answer : answers.entrySet()) {
            latencies.record(await(answer.getKey()) - answer.getValue());
        }
        return latencies;
    }

    private long await(long position) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!times.containsKey(position)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("event " + position + " did not come");
            }
            pause();
        }
        return times.get(position);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
