package io.chronoplane.infra.log.transfer;

import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Writes a whole log, as it is now, to a file: its [LogLines], zipped. What changes meanwhile is not in it.
public final class LogExport {

    private final LogStorage storage;
    private final Keys keys;
    private final SqlWork sql;

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
        try {
            Transferred moved = sql.transaction("reading the log", connection -> {
                try (TagStream tags = new TagStream(connection, head.position())) {
                    return write(zipped, new LogLines(
                            (after, limit) -> storage.read(after, head.position(), limit),
                            keys,
                            event -> tags.of(event.position()),
                            head.position()));
                }
            });
            zipped.finish();
            return moved;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Transferred write(OutputStream out, LogLines lines) {
        try {
            for (Optional<byte[]> some = lines.next(); some.isPresent(); some = lines.next()) {
                out.write(some.get());
            }
            return lines.soFar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
