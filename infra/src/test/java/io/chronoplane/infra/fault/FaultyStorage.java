package io.chronoplane.infra.fault;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import java.io.IOException;
import java.util.List;

/// A storage that breaks when it is told to: as a full disk does, before anything is written, or as a lost connection
/// does, when all is written and nobody hears of it.
public final class FaultyStorage extends ForwardingStorage {

    /// How a write goes.
    public enum Fault {
        NONE,
        BEFORE_THE_WRITE,
        AFTER_THE_WRITE
    }

    private volatile Fault fault = Fault.NONE;

    public FaultyStorage(LogStorage storage) {
        super(storage);
    }

    /// From now on every write fails, and it cannot be opened.
    public void breakDown(Fault how) {
        fault = how;
    }

    public void mend() {
        fault = Fault.NONE;
    }

    @Override
    public Head open() {
        if (fault != Fault.NONE) {
            throw new StorageException("still broken", new IOException("No space left on device"));
        }
        return storage.open();
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
        Fault now = fault;
        if (now != Fault.BEFORE_THE_WRITE) {
            storage.write(before, rows, keys);
        }
        if (now != Fault.NONE) {
            throw new StorageException("broken", new IOException("No space left on device"));
        }
        return true;
    }
}
