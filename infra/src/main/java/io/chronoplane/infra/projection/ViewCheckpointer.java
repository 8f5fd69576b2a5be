package io.chronoplane.infra.projection;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.projection.Checkpoints.Change;
import io.chronoplane.infra.secret.KeyRing;
import io.chronoplane.projections.core.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what changed in the views, off the folding thread, one checkpoint at a time.
final class ViewCheckpointer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCheckpointer.class);
    private static final int CLOSE_SECONDS = 30;

    /// What to write of one table, taken between two batches.
    private record Cut<V>(ViewTable<V> table, long since, long position, Map<String, @Nullable V> changes) {}

    private final Checkpoints checkpoints;
    private final JsonCodec json;
    private final KeyRing keys;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("view-checkpoints").daemon().factory());

    ViewCheckpointer(Checkpoints checkpoints, JsonCodec json, KeyRing keys) {
        this.checkpoints = checkpoints;
        this.json = json;
        this.keys = keys;
    }

    /// Reads back what was kept of a table. An unreadable checkpoint is no checkpoint, and one that is ahead of the
    /// log is of another log.
    ///
    /// @param head of the log
    /// @throws UnreadableSecretException when its secrets cannot be opened: then neither could those of the log
    <V> void restore(ViewTable<V> table, long head) {
        Projection<V> projection = table.projection();
        try {
            Map<String, V> views = new HashMap<>();
            Supplier<Set<Tag>> holders = Once.of(keys::holders);
            Optional<Long> position = checkpoints.read(
                    projection.name(), projection.revision(), sealed -> read(projection, sealed, views, holders));
            if (position.isPresent() && position.get() <= head) {
                table.restore(position.get(), views);
            } else {
                checkpoints.clear(projection.name());
            }
        } catch (UnreadableSecretException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("projection", projection.name())
                    .setCause(e)
                    .log("its checkpoint cannot be used; the view is folded from the first event");
            checkpoints.clear(projection.name());
        }
    }

    private <V> void read(
            Projection<V> projection, byte[] sealed, Map<String, V> views, Supplier<Set<Tag>> holders) {
        Segment.read(keys.openCopy(sealed, projection.name()), (id, payload) -> {
            if (payload == null) {
                views.remove(id);
            } else {
                views.put(id, json.read(payload, projection.type(), new Held(projection.tag(id), holders)));
            }
        });
    }

    /// Leaves secrets as they are, unless the key of their entity was dropped since they were kept.
    private record Held(Tag tag, Supplier<Set<Tag>> holders) implements Seal {

        @Override
        public String seal(String plain) {
            throw new IllegalStateException("a checkpoint is only read");
        }

        @Override
        public String open(String plain) {
            if (!plain.isEmpty() && !holders.get().contains(tag)) {
                throw new IllegalStateException("it holds secrets of " + tag + ", whose key is gone");
            }
            return plain;
        }
    }

    /// Starts a checkpoint of the tables as they are now, unless one is being written. Called by the folding thread.
    ///
    /// @return whether it was started
    boolean tryStart(List<ViewTable<?>> tables) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        List<Cut<?>> cuts = new ArrayList<>();
        tables.forEach(table -> cuts.add(cut(table)));
        thread.execute(() -> {
            try {
                write(cuts);
            } finally {
                busy.set(false);
            }
        });
        return true;
    }

    private void write(List<Cut<?>> cuts) {
        try {
            save(cuts);
        } catch (RuntimeException e) {
            // One that cannot be written must not keep the others from it.
            cuts.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Cut<?> cut) {
        try {
            save(List.of(cut));
        } catch (LostCheckpointException e) {
            LOG.atWarn().setCause(e).log("the next checkpoint will hold all views");
            cut.table().checkpointIs(0);
        } catch (RuntimeException e) {
            failed(cut, e);
        }
    }

    private void save(List<Cut<?>> cuts) {
        checkpoints.save(cuts.stream().<Change>map(this::encode).toList());
        cuts.forEach(cut -> cut.table().checkpointIs(cut.position()));
    }

    private static <V> Cut<V> cut(ViewTable<V> table) {
        table.tidy();
        return new Cut<>(table, table.checkpointAt(), table.position(), table.takeChanges());
    }

    private <V> Change encode(Cut<V> cut) {
        Projection<V> projection = cut.table().projection();
        Segments<V> segments = new Segments<>(
                cut.changes(),
                view -> json.write(view, projection.type(), Seal.NONE),
                plain -> keys.sealCopy(plain, projection.name()));
        return new Change(projection.name(), projection.revision(), cut.since(), cut.position(), segments);
    }

    private static void failed(Cut<?> cut, RuntimeException e) {
        LOG.atWarn()
                .addKeyValue("projection", cut.table().projection().name())
                .setCause(e)
                .log("a checkpoint could not be written; the next one will hold its changes too");
        cut.table().changeAgain(cut.changes().keySet());
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.atWarn().log("the last checkpoint took too long and was left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
