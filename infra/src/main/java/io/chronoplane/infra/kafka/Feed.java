package io.chronoplane.infra.kafka;

import io.chronoplane.infra.cluster.Candidacy;
import io.chronoplane.infra.cluster.Holding;
import io.chronoplane.infra.cluster.Lease;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.kafka.Failure.Kind;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.node.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds every event of a node's log to Kafka, in order, once, behind the commands and never in their way: one thread
/// tails the log, and what it cannot send now stays in the log until it can.
public final class Feed implements LogListener, Holding, AutoCloseable {

    /// Of the one node that feeds a Kafka that several nodes share.
    public static final String LEASE = "kafka-feed";

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_OF_A_STOPPED = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LAST_EVENTS = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Node node;
    private final Brokers brokers;
    private final FeedSource source;
    private final Opening opening;
    private final FeedProgress progress;
    private final FeedCounts counts = new FeedCounts();
    private final Doorbell doorbell = new Doorbell();
    private final Thread thread;

    private final boolean isShared;
    private volatile @Nullable Candidacy candidacy;
    private volatile boolean closing;
    private volatile long closeBy = Long.MAX_VALUE;

    private Feed(Node node, KafkaSettings settings, Brokers brokers) {
        this.node = node;
        // A broker of its own every node feeds itself; one that they share, one of them does.
        this.isShared = settings.target() instanceof Target.Servers;
        this.brokers = brokers;
        this.source = new FeedSource(node, settings);
        Topics topics = new Topics(settings.topics().prefix());
        this.opening =
                new Opening(source, settings, new CursorTopic(topics.cursor(), node.codec().json()));
        this.progress = new FeedProgress(source::end);
        this.thread = Thread.ofPlatform().name("kafka-feed").daemon().unstarted(this::run);
    }

    /// A feed that has not started yet. It owns the brokers.
    public static Feed of(Node node, KafkaSettings settings, Brokers brokers) {
        return new Feed(node, settings, brokers);
    }

    /// Starts to feed, in the background, and the brokers if they are ours.
    public void start() {
        brokers.start();
        node.tell(this);
        if (isShared) {
            candidacy = node.cluster().stand(LEASE, this);
        }
        thread.start();
    }

    /// The settings of the producer that it uses, for those who measure against it.
    public static Map<String, Object> producerSettings(KafkaSettings settings, String addresses, String transactionalId) {
        return new ClientSettings(settings, addresses).producer(transactionalId);
    }

    /// The last event that is known to be in Kafka.
    public long position() {
        return progress.position();
    }

    /// Where it feeds to, as `bootstrap.servers` takes them.
    public String addresses() {
        return brokers.addresses();
    }

    /// What is wrong with the settings of Kafka's clients, a sentence each.
    public static List<String> problems(KafkaSettings settings) {
        return ClientSettings.problems(settings);
    }

    @Override
    public void appended(Batch batch) {
        doorbell.ring();
    }

    @Override
    public void gained(Lease lease) {
        doorbell.ring();
    }

    @Override
    public void lost(Lease lease) {
        doorbell.ring();
    }

    /// Kafka itself fences a node that stood still: the next one begins its own transactions under the same id.
    private boolean isItsTurn() {
        Candidacy standing = candidacy;
        return !isShared || (standing != null && standing.lease().isPresent());
    }

    FeedProgress progress() {
        return progress;
    }

    FeedCounts counts() {
        return counts;
    }

    Brokers brokers() {
        return brokers;
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (!closing) {
            try {
                if (!isItsTurn()) {
                    progress.elsewhere();
                    doorbell.await(() -> closing || isItsTurn(), POLL);
                } else if (brokers.awaitReady(POLL)) {
                    feed();
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException e) {
                LOG.warn("an interruption of the feed was ignored: only close() ends it");
            } catch (Exception | Error e) {
                pause = failed(e, pause);
            }
        }
    }

    private void feed() throws Exception {
        progress.connecting(brokers.addresses());
        try (Session session = opening.open(brokers.addresses())) {
            try {
                progress.following(session.cursor().position());
                LOG.atInfo()
                        .addKeyValue("brokers", brokers.addresses())
                        .addKeyValue("position", session.cursor().position())
                        .log("events are fed to Kafka");
                while (goesOn()) {
                    step(session);
                }
            } finally {
                opening.wrote(session.cursor());
            }
        }
    }

    private void step(Session session) {
        long end = progress.look();
        int events = session.publish();
        progress.fed(session.cursor().position(), end);
        if (events > 0) {
            counts.published(events);
        } else {
            long position = session.cursor().position();
            doorbell.await(() -> closing || source.end() > position, POLL);
        }
    }

    /// A feed that is closed sends what is there, for a while.
    private boolean goesOn() {
        return isItsTurn() && (!closing || (progress.lag() > 0 && System.nanoTime() - closeBy < 0));
    }

    /// @return how long to pause next time
    private Duration failed(Throwable thrown, Duration pause) {
        counts.failures.increment();
        Failure failure = Failure.of(thrown);
        boolean stops = failure.kind() == Kind.REJECTED;
        boolean news = stops ? progress.stopped(failure.reason()) : progress.interrupted(failure.reason());
        if (stops && news) {
            LOG.atError()
                    .addKeyValue("position", progress.position())
                    .setCause(thrown)
                    .log("the feed to Kafka has stopped: {}. It goes on from here when that is mended", failure.reason());
        } else if (news) {
            LOG.atWarn()
                    .addKeyValue("position", progress.position())
                    .log("the feed to Kafka is interrupted: {}", failure.reason());
        }
        pause(stops ? PAUSE_OF_A_STOPPED : pause);
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (!closing && System.nanoTime() - until < 0) {
            doorbell.await(() -> closing, POLL);
        }
    }

    /// Sends what is in the log, three seconds at most, and ends, and so do the brokers if they are ours.
    @Override
    public void close() {
        node.tellNoMore(this);
        closeBy = System.nanoTime() + LAST_EVENTS.toNanos();
        closing = true;
        doorbell.ring();
        try (brokers) {
            if (thread.isAlive() && !thread.join(LAST_EVENTS.plus(A_MOMENT))) {
                LOG.warn("the feed to Kafka does not end; what it has not sent is sent after the next start");
                thread.interrupt();
                thread.join(A_MOMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Candidacy standing = candidacy;
            if (standing != null) {
                standing.close();
            }
        }
    }
}
