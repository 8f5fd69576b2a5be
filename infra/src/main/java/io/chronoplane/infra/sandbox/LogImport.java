package io.chronoplane.infra.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.Times;
import io.chronoplane.infra.past.LogExport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Reads what a [LogExport] wrote into an empty log, and checks that it is whole and unchanged.
final class LogImport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 1_000;

    /// Stands for an event that was read. Storages need no more of it than its tags.
    private record Unread(List<Tag> tags) implements Event {}

    private final LogStorage storage;
    private final boolean withKeys;
    private final HashChain chain = new HashChain();
    private final List<NewKey> keys = new ArrayList<>();
    private final List<EventRow> rows = new ArrayList<>();
    private Head head = Head.EMPTY;
    private Head written = Head.EMPTY;

    private LogImport(LogStorage storage, boolean withKeys) {
        this.storage = storage;
        this.withKeys = withKeys;
    }

    /// @param storage  opened, and empty
    /// @param withKeys whether to take the keys of secrets too; without them secrets read as empty
    /// @return the position of the last event
    /// @throws IOException when it breaks off, or is not what was exported
    static long read(InputStream exported, LogStorage storage, boolean withKeys) throws IOException {
        LogImport reading = new LogImport(storage, withKeys);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(exported, StandardCharsets.UTF_8))) {
            reading.begin(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = parsed(line);
                if (document.has("end")) {
                    return reading.end(document.path("end").asLong());
                }
                reading.take(document);
            }
        }
        throw new IOException("the log broke off behind position " + reading.head.position());
    }

    private void begin(String line) throws IOException {
        String format = line == null ? "" : parsed(line).path("format").asText();
        if (!format.equals(LogExport.FORMAT)) {
            throw new IOException("this is no exported log that this version can read: " + LogExport.FORMAT);
        }
    }

    private void take(JsonNode document) throws IOException {
        if (document.has("key")) {
            if (withKeys) {
                keys.add(new NewKey(
                        Tag.parse(document.path("key").asText()), document.path("wrapped").binaryValue()));
            }
            return;
        }
        EventRow row = row(document);
        if (row.position() != head.position() + 1 || !chain.holds(head.hash(), row.stored())) {
            throw new IOException("the event at position " + (head.position() + 1) + " is not what was written");
        }
        head = new Head(row.position(), row.tso(), row.hash());
        rows.add(row);
        if (rows.size() >= BATCH) {
            write();
        }
    }

    private long end(long position) throws IOException {
        if (position != head.position()) {
            throw new IOException("the log ends at " + head.position() + " instead of " + position);
        }
        write();
        return position;
    }

    private void write() {
        if (!rows.isEmpty()) {
            if (!storage.write(written, List.copyOf(rows), List.copyOf(keys))) {
                throw new IllegalStateException("a log of one's own has no other writer");
            }
            written = head;
            rows.clear();
            keys.clear();
        }
    }

    private static EventRow row(JsonNode document) throws IOException {
        try {
            List<Tag> tags = new ArrayList<>();
            document.path("tags").forEach(tag -> tags.add(Tag.parse(tag.asText())));
            NewEvent event = new NewEvent(
                    UUID.fromString(document.path("id").asText()),
                    document.path("type").asText(),
                    document.path("revision").asInt(),
                    Times.instant(document.path("at_micros").asLong()),
                    List.copyOf(tags),
                    bytes(document, "payload"),
                    bytes(document, "metadata"),
                    new Unread(List.copyOf(tags)));
            return new EventRow(
                    document.path("position").asLong(),
                    document.path("tso").asLong(),
                    HexFormat.of().parseHex(document.path("hash").asText()),
                    event);
        } catch (IllegalArgumentException e) {
            throw new IOException("a line of the exported log is not an event", e);
        }
    }

    private static byte[] bytes(JsonNode document, String member) throws IOException {
        byte[] bytes = document.path(member).binaryValue();
        if (bytes == null) {
            throw new IOException("an event of the exported log has no " + member);
        }
        return bytes;
    }

    private static JsonNode parsed(String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException("a line of the exported log is no JSON", e);
        }
    }
}
