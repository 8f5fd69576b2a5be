package io.chronoplane.infra.log.transfer;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.TaggedEvent;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes a whole log, as it is now, to a file. What changes meanwhile is not in it.
public final class LogExport {

    private static final int PAGE = 500;

    private final LogStorage storage;
    private final Keys keys;
    private final SqlWork sql;
    private final Lines lines = new Lines();

    /// @param sql reads the database of the storage
    public LogExport(LogStorage storage, Keys keys, SqlWork sql) {
        this.storage = storage;
        this.keys = keys;
        this.sql = sql;
    }

    /// Blocks. The stream is left open.
    ///
    /// @throws StorageException when the log cannot be read, or is not whole
    public Transferred to(OutputStream out) throws IOException {
        Head head = storage.open();
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        Checksum checksum = new Checksum();
        write(zipped, checksum, lines.header());
        long count = keys(zipped, checksum);
        try {
            sql.transaction("reading the log", connection -> {
                try (TagStream tags = new TagStream(connection, head.position())) {
                    events(zipped, checksum, head, tags);
                    return head;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        write(zipped, new Checksum(), lines.end(head.position(), count, checksum.end()));
        zipped.finish();
        return new Transferred(head.position(), count, head.hash());
    }

    private long keys(OutputStream out, Checksum checksum) throws IOException {
        long count = 0;
        List<Tag> page = keys.holders("", PAGE);
        while (!page.isEmpty()) {
            for (Tag tag : page) {
                // One that was dropped meanwhile is not to come back.
                byte[] wrapped = keys.find(tag).orElse(new byte[0]);
                if (wrapped.length > 0) {
                    write(out, checksum, lines.key(new NewKey(tag, wrapped)));
                    count++;
                }
            }
            page = keys.holders(page.getLast().toString(), PAGE);
        }
        return count;
    }

    private void events(OutputStream out, Checksum checksum, Head head, TagStream tags)
            throws IOException, SQLException {
        HashChain chain = new HashChain();
        byte[] before = Head.EMPTY.hash();
        long position = 0;
        while (position < head.position()) {
            List<StoredEvent> page = storage.read(position, head.position(), PAGE);
            for (StoredEvent event : page) {
                if (event.position() != position + 1 || !chain.holds(before, event)) {
                    throw broken(position + 1);
                }
                write(out, checksum, lines.event(new TaggedEvent(event, tags.of(event.position()))));
                before = event.hash();
                position++;
            }
            if (page.isEmpty()) {
                throw broken(position + 1);
            }
        }
    }

    private static StorageException broken(long position) {
        return new StorageException(
                "the log is not whole: event " + position + " is missing or was changed",
                new IllegalStateException("the chain of hashes is broken"));
    }

    private static void write(OutputStream out, Checksum checksum, byte[] line) throws IOException {
        checksum.add(line);
        out.write(line);
        out.write('\n');
    }
}
