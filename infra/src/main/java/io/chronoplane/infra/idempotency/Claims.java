package io.chronoplane.infra.idempotency;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.secret.KeyRing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may carry out the request with a key: the first one, as long as neither the store has its answer nor the log its
/// events.
///
/// The log is asked too because a crash may come between an event and its answer. Its events bear the key as a tag, and
/// rest on the condition that nothing newer bears it: so a request is never carried out twice, whatever the store has.
public final class Claims implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /// Of what a store must be able to hold, in bytes.
    private static final int MAX_ANSWER = 1 << 20;

    private final AnswerStore store;
    private final EventLog log;
    private final EventMetadata metadata;
    private final EventReading reading;
    private final SealedAnswers sealed;
    private final IdempotencyOptions options;
    private final InstantSource clock;
    private final AnswerThread thread;
    private final ConcurrentMap<Tag, Running> running = new ConcurrentHashMap<>();

    public Claims(
            AnswerStore store,
            EventLog log,
            EventMetadata metadata,
            EventReading reading,
            KeyRing keys,
            IdempotencyOptions options,
            InstantSource clock) {
        this.store = store;
        this.log = log;
        this.metadata = metadata;
        this.reading = reading;
        this.sealed = new SealedAnswers(keys);
        this.options = options;
        this.clock = clock;
        this.thread = new AnswerThread(this::save);
    }

    /// See [io.chronoplane.infra.core.Gateway].
    public CompletableFuture<Claimed> claim(RequestKey key) {
        Tag tag = key.tag();
        Running mine = new Running(this, key, tag);
        Running other = running.putIfAbsent(tag, mine);
        if (other == null) {
            return thread.look(() -> look(mine)).whenComplete((claimed, failure) -> {
                if (!(claimed instanceof Claimed.Granted)) {
                    mine.release();
                }
            });
        }
        if (!other.key().request().equals(key.request())) {
            return CompletableFuture.completedFuture(new Claimed.Misused());
        }
        return other.ended().thenCompose(answer -> answer.<CompletableFuture<Claimed>>map(
                        given -> CompletableFuture.completedFuture(new Claimed.Answered(given)))
                .orElseGet(() -> claim(key)));
    }

    /// The next one with the key may come.
    void end(Running ended) {
        running.remove(ended.tag(), ended);
    }

    /// Keeps an answer; completes in any case.
    CompletableFuture<Void> keep(Running answered, KeptAnswer answer) {
        String key = answered.tag().id();
        byte[] row = sealed.seal(key, answer);
        if (row.length > MAX_ANSWER) {
            LOG.atWarn().addKeyValue("bytes", row.length).log("an answer is too large to be kept");
            return CompletableFuture.completedFuture(null);
        }
        return thread.save(new AnswerStore.Row(key, answered.key().request(), clock.millis(), row));
    }

    /// What the log says now; the claim stays with who has it.
    CompletableFuture<Claim> lookAgain(Running mine) {
        return thread.look(() -> lookIntoLog(mine, clock.instant().minus(options.keep())))
                .thenApply(claimed -> switch (claimed) {
                    case Claimed.Granted granted -> granted.claim();
                    case Claimed.Answered answered -> throw new IllegalStateException("the log holds no answers");
                    case Claimed.Misused misused ->
                        throw new InvalidRequest("Idempotency-Key was used for another request");
                });
    }

    private Claimed look(Running mine) {
        try {
            Instant since = clock.instant().minus(options.keep());
            Optional<AnswerStore.Row> row =
                    store.find(mine.tag().id()).filter(found -> found.at() >= since.toEpochMilli());
            return row.map(found -> answered(mine, found)).orElseGet(() -> lookIntoLog(mine, since));
        } catch (StorageException e) {
            throw new Unavailable(Reason.LOG_CLOSED, "the answers cannot be read now: " + e.getMessage(), e);
        }
    }

    private Claimed answered(Running mine, AnswerStore.Row row) {
        return row.request().equals(mine.key().request())
                ? new Claimed.Answered(sealed.open(row.key(), row.sealed()))
                : new Claimed.Misused();
    }

    private Claimed lookIntoLog(Running mine, Instant since) {
        long head = log.head();
        Optional<StoredEvent> last = log.mayContain(mine.tag())
                ? log.read(mine.tag(), 0, Integer.MAX_VALUE).stream()
                        .reduce((earlier, later) -> later)
                        .filter(event -> !event.at().isBefore(since))
                : Optional.empty();
        if (last.isPresent() && !isOf(last.get(), mine.key())) {
            return new Claimed.Misused();
        }
        long found = last.map(StoredEvent::position).orElse(0L);
        return new Claimed.Granted(mine.grant(last.map(this::carriedOut), Math.max(head, found)));
    }

    private Outcome.Accepted carriedOut(StoredEvent last) {
        return new Outcome.Accepted(last.position(), List.of(reading.event(last)));
    }

    private boolean isOf(StoredEvent event, RequestKey key) {
        return key.request().equals(metadata.read(event.metadata()).get(EventMetadata.REQUEST));
    }

    private void save(List<AnswerStore.Row> rows) {
        long since = clock.instant().minus(options.keep()).toEpochMilli();
        try {
            store.save(rows, new AnswerStore.Limits(since, options.maxAnswers(), options.maxBytes()));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("answers", rows.size()).setCause(e).log("answers could not be kept");
        }
    }

    /// Keeps what was answered. Nothing may be claimed any more.
    @Override
    public void close() {
        thread.close();
    }
}
