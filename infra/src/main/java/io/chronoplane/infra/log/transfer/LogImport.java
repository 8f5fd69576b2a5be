package io.chronoplane.infra.log.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.TaggedEvent;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads a file of [LogExport] into an empty log. Each event must follow the one before it by its hash, before it is
/// written; the checksum at the end covers the rest.
public final class LogImport {

    private static final int BATCH = 500;

    private final LogStorage storage;
    private final Consumer<NewKey> fits;

    /// Of a reading.
    private final class Reading {

        private final BufferedReader in;
        private final Lines lines = new Lines();
        private final Checksum checksum = new Checksum();
        private final HashChain chain = new HashChain();
        private final List<NewKey> keys = new ArrayList<>();
        private final List<EventRow> rows = new ArrayList<>();
        private long number;
        private long keyCount;
        private Head written = Head.EMPTY;
        private Head head = Head.EMPTY;

        Reading(BufferedReader in) {
            this.in = in;
        }

        Transferred all() throws IOException {
            String text = next();
            JsonNode header = parsed(text);
            if (!Lines.FORMAT.equals(header.path("format").asText()) || header.path("version").asInt() != Lines.VERSION) {
                throw new DamagedFileException(1, "not an export of a log that this version can read");
            }
            JsonNode line = header;
            while (!line.has("end")) {
                checksum.add(text);
                text = next();
                line = parsed(text);
                take(line);
            }
            end(line);
            return new Transferred(head.position(), keyCount, head.hash());
        }

        private String next() throws IOException {
            number++;
            String text = in.readLine();
            if (text == null) {
                throw new DamagedFileException(number, "it ends too early");
            }
            return text;
        }

        private JsonNode parsed(String text) {
            try {
                return lines.read(text);
            } catch (IOException e) {
                throw new DamagedFileException(number, "not JSON", e);
            }
        }

        private void take(JsonNode line) {
            try {
                if (line.has("key")) {
                    NewKey key = Lines.key(line);
                    fits.accept(key);
                    keys.add(key);
                    keyCount++;
                } else if (!line.has("end")) {
                    add(Lines.event(line));
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new DamagedFileException(number, "not an event or key", e);
            }
        }

        private void add(TaggedEvent tagged) {
            StoredEvent event = tagged.event();
            if (event.position() != head.position() + 1 || !chain.holds(head.hash(), event)) {
                throw new DamagedFileException(
                        number, "event " + event.position() + " does not follow the one before it: it was changed, or one is missing");
            }
            rows.add(row(tagged));
            head = new Head(event.position(), event.tso(), event.hash());
            if (rows.size() == BATCH) {
                write();
            }
        }

        private void end(JsonNode line) {
            boolean whole = line.path("end").asLong() == head.position()
                    && line.path("keys").asLong() == keyCount
                    && HexFormat.of().formatHex(checksum.end()).equals(line.path("sha256").asText());
            if (!whole) {
                throw new DamagedFileException(number, "the checksum is another: lines were changed or are missing");
            }
            if (!rows.isEmpty()) {
                write();
            }
        }

        /// The keys come before the events, and there are fewer of them.
        private void write() {
            List<NewKey> some = keys.subList(0, Math.min(keys.size(), 2 * BATCH));
            if (!storage.write(written, List.copyOf(rows), List.copyOf(some))) {
                throw new StorageException(
                        "somebody else writes to the log that is imported into", new IllegalStateException("not alone"));
            }
            some.clear();
            rows.clear();
            written = head;
        }
    }

    /// @param fits throws when a key is not wrapped with the master key of this node
    public LogImport(LogStorage storage, Consumer<NewKey> fits) {
        this.storage = storage;
        this.fits = fits;
    }

    /// Blocks. The last events are written only when the file has proved whole.
    ///
    /// @throws DamagedFileException when it is not
    /// @throws StorageException     when the log has events already, or cannot be written
    public Transferred from(InputStream in) throws IOException {
        if (storage.open().position() > 0) {
            throw new StorageException(
                    "the log has events already; import into an empty one", new IllegalStateException("not empty"));
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
            return new Reading(reader).all();
        } catch (ZipException | EOFException e) {
            throw new DamagedFileException(0, "it is no gzip file, or is cut off", e);
        }
    }

    private static EventRow row(TaggedEvent tagged) {
        StoredEvent event = tagged.event();
        return new EventRow(
                event.position(),
                event.tso(),
                event.hash(),
                new NewEvent(
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.at(),
                        tagged.tags(),
                        event.payload(),
                        event.metadata(),
                        new Opaque(tagged.tags())));
    }

    /// What is moved is not read.
    private record Opaque(List<Tag> tags) implements Event {}
}
