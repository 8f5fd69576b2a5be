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
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads [LogLines], zipped or not, into an empty log. Each event must follow the one before it by its hash, before it is
/// written; the checksum at the end covers the rest.
public final class LogImport {

    private static final int BATCH = 500;

    /// What a gzip file begins with (RFC 1952, 2.3.1).
    private static final byte[] ZIPPED = {0x1f, (byte) 0x8b};

    private final LogStorage storage;
    private final Predicate<NewKey> taken;

    @FunctionalInterface
    private interface Meaning<T> {
        T of(JsonNode line) throws IOException;
    }

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

        private JsonNode parsed(String text) throws DamagedFileException {
            try {
                return lines.read(text);
            } catch (IOException e) {
                throw new DamagedFileException(number, "not JSON", e);
            }
        }

        private void take(JsonNode line) throws DamagedFileException {
            if (line.has("key")) {
                NewKey key = understood(Lines::key, line);
                keyCount++;
                if (taken.test(key)) {
                    keys.add(key);
                }
            } else if (!line.has("end")) {
                add(understood(Lines::event, line));
            }
        }

        private <T> T understood(Meaning<T> meaning, JsonNode line) throws DamagedFileException {
            try {
                return meaning.of(line);
            } catch (IOException | IllegalArgumentException e) {
                throw new DamagedFileException(number, "not an event or key", e);
            }
        }

        private void add(TaggedEvent tagged) throws DamagedFileException {
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

        private void end(JsonNode line) throws DamagedFileException {
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

    /// @param taken whether to take a key of the log; without its key, a secret reads as empty
    public LogImport(LogStorage storage, Predicate<NewKey> taken) {
        this.storage = storage;
        this.taken = taken;
    }

    /// One that takes all keys.
    ///
    /// @param fits throws when a key is not wrapped with the master key of this node
    public static LogImport withKeys(LogStorage storage, Consumer<NewKey> fits) {
        return new LogImport(storage, key -> {
            fits.accept(key);
            return true;
        });
    }

    /// Blocks. The last events are written only when the export has proved whole.
    ///
    /// @throws DamagedFileException when it is not whole, or was changed
    /// @throws StorageException     when the log has events already, or cannot be written
    public Transferred from(InputStream in) throws IOException {
        if (storage.open().position() > 0) {
            throw new StorageException(
                    "the log has events already; import into an empty one", new IllegalStateException("not empty"));
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(unzipped(in), StandardCharsets.UTF_8))) {
            return new Reading(reader).all();
        } catch (ZipException | EOFException e) {
            throw new DamagedFileException(0, "it is no gzip file, or is cut off", e);
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, ZIPPED.length);
        byte[] first = ahead.readNBytes(ZIPPED.length);
        ahead.unread(first);
        return Arrays.equals(first, ZIPPED) ? new GZIPInputStream(ahead, 1 << 16) : ahead;
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
