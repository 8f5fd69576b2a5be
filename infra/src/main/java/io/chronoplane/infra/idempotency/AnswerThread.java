package io.chronoplane.infra.idempotency;

import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.BatchThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for answers and keeps them, off the threads of requests. All that are to be kept at one moment are kept at
/// once, so that many share one wait for the disk.
final class AnswerThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerThread.class);
    private static final int MAX_WAITING = 10_000;
    private static final int MAX_AT_ONCE = 256;

    private sealed interface Task {}

    private record Look(Supplier<Claimed> work, CompletableFuture<Claimed> done) implements Task {}

    private record Save(AnswerStore.Row row, CompletableFuture<Void> done) implements Task {}

    private final Consumer<List<AnswerStore.Row>> saving;
    private final BatchThread<Task> thread;

    /// @param saving keeps rows, and does not throw
    AnswerThread(Consumer<List<AnswerStore.Row>> saving) {
        this.saving = saving;
        this.thread = new BatchThread<>("kept-answers", MAX_WAITING, MAX_AT_ONCE, this::work);
    }

    CompletableFuture<Claimed> look(Supplier<Claimed> work) {
        Look look = new Look(work, new CompletableFuture<>());
        if (!thread.offer(look)) {
            look.done().completeExceptionally(new Unavailable(
                    Reason.OVERLOADED, MAX_WAITING + " requests with a key wait already; try again later"));
        }
        return look.done();
    }

    /// Completes when the row is kept, or cannot be.
    CompletableFuture<Void> save(AnswerStore.Row row) {
        Save save = new Save(row, new CompletableFuture<>());
        if (!thread.offer(save)) {
            LOG.warn("an answer is not kept: too many wait");
            save.done().complete(null);
        }
        return save.done();
    }

    private void work(List<Task> taken) {
        List<Save> saves = new ArrayList<>();
        for (Task task : taken) {
            switch (task) {
                case Look look -> look(look);
                case Save save -> saves.add(save);
            }
        }
        if (!saves.isEmpty()) {
            saving.accept(saves.stream().map(Save::row).toList());
            saves.forEach(save -> save.done().complete(null));
        }
    }

    private static void look(Look look) {
        @Nullable Claimed found = null;
        @Nullable Throwable failure = null;
        try {
            found = look.work().get();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        if (failure != null) {
            look.done().completeExceptionally(failure);
        } else {
            look.done().complete(found);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
