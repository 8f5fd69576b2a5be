package io.chronoplane.infra.sandbox;

import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.transfer.LogImport;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.past.Moments;
import io.chronoplane.infra.projection.JdbcCheckpoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;

/// A log of one's own, in a directory of its own that goes with it: a copy of another one.
public final class SandboxLog implements AutoCloseable {

    private static final String LOG = "log";

    private final Path directory;

    private SandboxLog(Path directory) {
        this.directory = directory;
    }

    /// A copy of the log in a data directory.
    ///
    /// @param data that no server uses; nothing is written to it
    /// @throws InUseException when a server uses it
    /// @throws IOException    when there is no log, or it cannot be copied
    public static SandboxLog copied(Path data) throws IOException {
        SandboxLog sandbox = new SandboxLog(Files.createTempDirectory("chronoplane-replay-"));
        try {
            DataCopy.of(data, LOG, sandbox.directory);
            return sandbox;
        } catch (IOException | RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /// A log that was exported, to a file or by a running server.
    ///
    /// @param exported zipped or not
    /// @param withKeys whether to take the keys of secrets too; without them secrets read as empty
    /// @throws IOException when it breaks off, or is not what was written
    public static SandboxLog imported(InputStream exported, boolean withKeys) throws IOException {
        SandboxLog sandbox = new SandboxLog(Files.createTempDirectory("chronoplane-replay-"));
        try (H2Storage storage = new H2Storage(sandbox.database())) {
            new LogImport(storage, key -> withKeys).from(exported);
            return sandbox;
        } catch (IOException | RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /// Where it is.
    public Path directory() {
        return directory;
    }

    /// The position of a moment. Blocks.
    ///
    /// @throws io.chronoplane.infra.core.InvalidRequest when it is no moment, or has not come yet
    public long position(String moment, InstantSource clock) {
        try (SequencedLog log = new SequencedLog(new H2Storage(database()), LogOptions.DEFAULTS, batch -> {})) {
            return new Moments(log, clock).position(moment);
        }
    }

    /// The position of the last event. Blocks.
    public long head() {
        try (H2Storage storage = new H2Storage(database())) {
            return storage.open().position();
        }
    }

    /// What a node needs to show the log up to an event. It takes nothing new.
    ///
    /// @param end position of the event
    public NodeStorage upTo(long end) {
        H2Database database = database();
        H2Storage whole = new H2Storage(database);
        return new NodeStorage(
                new UpTo(whole, end), whole.keys(), new MemorySnapshots(), new JdbcCheckpoints(database.sql()));
    }

    private H2Database database() {
        return H2Database.at(directory.resolve(LOG));
    }

    /// Deletes it.
    @Override
    public void close() {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the copy in " + directory + " could not be deleted", e);
        }
    }
}
