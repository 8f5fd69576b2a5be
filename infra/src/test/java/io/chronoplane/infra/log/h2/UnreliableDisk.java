package io.chronoplane.infra.log.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;

/// A disk for H2 that can be made to fail, and whose power can be cut.
final class UnreliableDisk implements AutoCloseable {

    /// What fails.
    enum Fault {
        NOTHING,
        /// Writing: the disk is full.
        WRITE,
        /// Forcing what was written to the disk; the writing itself works.
        FORCE
    }

    static final String SCHEME = "unreliable";

    /// H2 makes its paths by reflection, so they can find their disk only by their name.
    private static final Map<Path, UnreliableDisk> DISKS = new ConcurrentHashMap<>();

    private final Path directory;
    private final Map<Path, Platter> platters = new ConcurrentHashMap<>();
    private volatile Fault fault = Fault.NOTHING;

    UnreliableDisk(Path directory) {
        FilePath.register(new UnreliablePath());
        this.directory = directory;
        DISKS.put(directory, this);
    }

    static UnreliableDisk under(Path file) {
        UnreliableDisk disk = DISKS.get(file.getParent());
        if (disk == null) {
            throw new IllegalStateException("no disk under " + file);
        }
        return disk;
    }

    /// The URL of a database on this disk.
    String url(String name) {
        return "jdbc:h2:" + SCHEME + ":" + directory.resolve(name);
    }

    Platter platter(Path file) {
        return platters.computeIfAbsent(file, name -> new Platter());
    }

    /// The platter of the one database on this disk.
    Platter platterOf(String name) {
        return platter(directory.resolve(name + ".mv.db"));
    }

    void fail(Fault what) {
        fault = what;
    }

    void failIf(Fault what) throws IOException {
        if (fault == what) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void close() {
        DISKS.remove(directory);
    }
}
