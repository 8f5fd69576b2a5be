package io.chronoplane.infra.fault;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A storage whose writes wait for leave, and which remembers how large they were.
public final class GatedStorage extends ForwardingStorage {

    private static final int PATIENCE_SECONDS = 30;
    private static final int OPEN = 1_000_000;

    private final Semaphore gate = new Semaphore(OPEN);
    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    public GatedStorage(LogStorage storage) {
        super(storage);
    }

    /// From now on writes wait.
    public void shut() {
        gate.drainPermits();
    }

    /// Whether someone waits.
    public boolean isWaitedFor() {
        return gate.hasQueuedThreads();
    }

    /// All writes may pass.
    public void letPass() {
        gate.release(OPEN);
    }

    /// The numbers of events of the writes that came through.
    public List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageException("the gate was never opened", new IOException("gate"));
            }
        } catch (InterruptedException e) {
            throw new StorageException("interrupted at the gate", e);
        }
        storage.write(before, rows, keys);
        batches.add(rows.size());
        return true;
    }
}
