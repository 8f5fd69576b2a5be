package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.doris.Doris;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A broker that goes away and comes back. More often by `-Dchronoplane.kafka.kills=20`.
abstract class OutageSuite extends FeedSuite {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLS = Integer.getInteger("chronoplane.kafka.kills", 2);
    private static final int INSTANCES = 20;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int BEHIND = 40_000;

    private final TestBroker broker;

    OutageSuite(TestBroker broker) {
        super(broker);
        this.broker = broker;
    }

    @Test
    void nothing_isLostOrSentTwice_forABrokerThatIsKilledInMidStream() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        try (FeedUnderTest fed = start()) {
            fed.given(IntStream.range(0, INSTANCES).mapToObj(i -> Doris.create("i-" + i)));
            fed.given(IntStream.range(0, INSTANCES).mapToObj(i -> Doris.add("i-" + i, "c", "cuid-" + i)));
            Thread load = Thread.ofPlatform().name("load").start(() -> {
                while (!over.get()) {
                    int round = rounds.getAndIncrement();
                    fed.given(IntStream.range(0, INSTANCES).mapToObj(i -> Doris.turn("i-" + i, "c", round)));
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
            for (int kill = 0; kill < KILLS; kill++) {
                long before = fed.feed.progress().position();
                Awaitility.await().atMost(PATIENCE).until(() -> fed.feed.progress().position() > before + 500);
                broker.kill();
                broker.restart();
            }
            over.set(true);
            load.join();
            fed.awaitFed();

            List<ConsumerRecord<byte[], byte[]>> records =
                    readers().all(fed.topics.events());
            Readers.assertWhole(records, (rounds.get() + 2L) * INSTANCES);
        }
    }

    @Test
    void commandsGoOn_andTheFeedCatchesUp_forABrokerThatIsDown() throws Exception {
        try (FeedUnderTest fed = start()) {
            fed.given(Doris.create("i"));
            fed.given(Doris.add("i", "c", "cuid"));
            fed.awaitFed();
            broker.kill();
            fed.given(IntStream.range(0, BEHIND).mapToObj(n -> Doris.turn("i", "c", n)));
            Awaitility.await().atMost(PATIENCE).until(() -> status(fed) == Health.Status.DEGRADED);
            assertThat(fed.feed.progress().lag()).isPositive();

            broker.restart();
            Awaitility.await().atMost(PATIENCE).until(() -> fed.feed.progress().status() instanceof FeedStatus.Following);
            long started = System.nanoTime();
            long lag = fed.feed.progress().lag();
            fed.awaitFed();
            double seconds = (System.nanoTime() - started) / 1e9;

            System.out.printf("catching up: %d events in %.2f s, %.0f/s%n", lag, seconds, lag / seconds);
            assertThat(status(fed)).isEqualTo(Health.Status.OK);
            assertThat(readers().all(fed.topics.events())).hasSize(BEHIND + 2);
        }
    }

    private static Health.Status status(FeedUnderTest fed) {
        return new FeedHealth(fed.feed).check().status();
    }

    private FeedUnderTest start() {
        return start(FeedUnderTest.settings(1, false, ContentMode.BINARY));
    }
}
