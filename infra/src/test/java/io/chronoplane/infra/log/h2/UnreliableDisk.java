package io.chronoplane.infra.log.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
        FORCE,
        /// Nothing, it seems: but what was to be forced is not, and the disk does not say so.
        LIE
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

    /// The path of a database on this disk, for H2.
    String path(String name) {
        return SCHEME + ":" + directory.resolve(name);
    }

    Platter platter(Path file) {
        return platters.computeIfAbsent(file, name -> new Platter());
    }

    /// Writes into `target` what may be left of all files if the power were cut now.
    void cutPower(Path target, SplittableRandom random) {
        try {
            Files.createDirectory(target);
            for (Path file : List.copyOf(platters.keySet())) {
                if (Files.exists(file)) {
                    Files.write(target.resolve(file.getFileName()), platter(file).afterPowerCut(random));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fail(Fault what) {
        fault = what;
    }

    boolean lies() {
        return fault == Fault.LIE;
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
