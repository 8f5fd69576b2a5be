package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.core.DirectoryEntries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// Holds each batch, synced, before H2 gets it, for as long as H2 may lose it.
///
/// H2 alone is not enough: after a crash it may come back with a state that is some versions older than the last one
/// that it had synced, because it does not always find its newest chunk once it uses space in its file again.
final class Journal implements AutoCloseable {

    static final long FILE_BYTES = 16 << 20;

    /// Versions of the store after which it cannot come back with a state from before: it notes in its header where
    /// its newest chunk is after 20 versions at the latest.
    private static final long VERSIONS = 40;

    private static final int POSITION_DIGITS = 19;

    /// A file that gets no more records.
    private record Finished(FilePath path, long version) {}

    private final String name;
    private final long fileBytes;
    private final Deque<Finished> finished = new ArrayDeque<>();
    private @Nullable FilePath path;
    private @Nullable JournalFile file;

    /// @param database  the path of the H2 file, as H2 names it, without `.mv.db`
    /// @param fileBytes after which the next file begins
    Journal(String database, long fileBytes) {
        this.name = database + ".journal.";
        this.fileBytes = fileBytes;
    }

    /// Hands out the records that are left, oldest first, at least all those behind a position.
    void read(long after, Consumer<JournalRecord> reader) throws IOException {
        List<FilePath> files = files();
        for (int i = 0; i < files.size(); i++) {
            boolean known = i + 1 < files.size() && first(files.get(i + 1)) <= after + 1;
            if (!known) {
                JournalFile.read(files.get(i), bytes -> reader.accept(JournalRecord.of(bytes)));
            }
        }
    }

    /// The position with which a file begins, from its name.
    private long first(FilePath path) {
        String file = path.toString();
        return Long.parseLong(file.substring(file.length() - POSITION_DIGITS));
    }

    /// Begins a new file, after [#read] or a failure.
    ///
    /// @param next    the position of the event that comes next
    /// @param version of the store, which holds all that the journal holds
    void start(long next, long version) throws IOException {
        close();
        finished.clear();
        for (FilePath each : files()) {
            finished.add(new Finished(each, version));
        }
        if (!finished.isEmpty()) {
            // Its last record may be there without having been synced, when the disk failed at that moment.
            JournalFile.sync(finished.getLast().path);
        }
        FilePath started = named(next);
        // A file of that name can only hold a record that was not written to its end.
        finished.removeIf(each -> each.path.toString().equals(started.toString()));
        open(started);
    }

    /// Returns when the batch is on the disk.
    void append(JournalRecord batch) throws IOException {
        if (file == null) {
            throw new IOException("the journal is not open");
        }
        file.append(batch.bytes());
    }

    boolean isFull() {
        return file != null && file.size() >= fileBytes;
    }

    /// Begins the next file.
    ///
    /// @return the file that has ended
    FilePath roll(long next) throws IOException {
        FilePath ended = path;
        if (ended == null) {
            throw new IOException("the journal is not open");
        }
        close();
        open(named(next));
        return ended;
    }

    /// Drops the files that the store has outgrown. Only the thread that fills the store calls it.
    ///
    /// @param ended   a file whose records the store has, all of them
    /// @param version that the store has synced since
    void outgrow(FilePath ended, long version) {
        finished.add(new Finished(ended, version));
        while (finished.getFirst().version + VERSIONS < version) {
            finished.removeFirst().path.delete();
        }
    }

    private FilePath named(long first) {
        return FilePath.get(String.format("%s%0" + POSITION_DIGITS + "d", name, first));
    }

    private void open(FilePath started) throws IOException {
        file = new JournalFile(started);
        path = started;
        // A record is not on the disk before the name of its file is.
        DirectoryEntries.sync(Path.of(started.getParent().unwrap().toString()));
    }

    private List<FilePath> files() {
        FilePath directory = FilePath.get(name).getParent();
        return directory.newDirectoryStream().stream()
                .filter(each -> each.toString().startsWith(FilePath.get(name).toString()))
                .sorted(Comparator.comparing(FilePath::toString))
                .toList();
    }

    /// Deletes all files of the closed journal.
    void drop() {
        files().forEach(FilePath::delete);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
