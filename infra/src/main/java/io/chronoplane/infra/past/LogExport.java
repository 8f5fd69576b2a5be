package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The log as it is stored, a JSON document a line: a head, the wrapped keys of entities, the events, and an end by
/// which one can tell that nothing is missing. Secrets stay sealed, and keys wrapped by the master key.
public final class LogExport {

    /// Of the lines; another one when they change so that older programs cannot read them.
    public static final String FORMAT = "chronoplane-log/1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final EventLog log;
    private final Keys keys;
    private final EventCodec codec;

    LogExport(EventLog log, Keys keys, EventCodec codec) {
        this.log = log;
        this.keys = keys;
        this.codec = codec;
    }

    /// The position of the last event.
    public long head() {
        return log.head();
    }

    /// Everything up to an event.
    ///
    /// @param end its position, at most the log's head
    public Walk upTo(long end) {
        return new Walk(end);
    }

    /// One walk through the log. For one thread at a time.
    public final class Walk {

        private final long end;
        private boolean begun;
        private boolean ended;
        private boolean keysDone;
        private String lastKey = "";
        private long position;

        private Walk(long end) {
            this.end = end;
        }

        /// Some lines; empty when there are no more. Blocks.
        public Optional<byte[]> next() {
            if (ended) {
                return Optional.empty();
            }
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            if (!begun) {
                begun = true;
                write(lines, object().put("format", FORMAT).put("until", end));
            } else if (!keysDone) {
                keys(lines);
            } else if (position < end) {
                events(lines);
            } else {
                ended = true;
                write(lines, object().put("end", end));
            }
            return Optional.of(lines.toByteArray());
        }

        private void keys(ByteArrayOutputStream lines) {
            List<Tag> page = keys.holders(lastKey, PAGE);
            for (Tag tag : page) {
                keys.find(tag).ifPresent(wrapped -> write(
                        lines, object().put("key", tag.toString()).put("wrapped", wrapped)));
                lastKey = tag.toString();
            }
            keysDone = page.isEmpty();
        }

        private void events(ByteArrayOutputStream lines) {
            List<StoredEvent> page = log.read(position, (int) Math.min(PAGE, end - position));
            if (page.isEmpty()) {
                throw new IllegalStateException("the log has no event behind " + position);
            }
            page.forEach(stored -> write(lines, line(stored)));
            position = page.getLast().position();
        }
    }

    private ObjectNode line(StoredEvent stored) {
        ObjectNode line = object()
                .put("position", stored.position())
                .put("id", stored.id().toString())
                .put("type", stored.type())
                .put("revision", stored.revision())
                .put("tso", stored.tso())
                .put("at_micros", Times.micros(stored.at()));
        ArrayNode tags = line.putArray("tags");
        codec.read(stored.type(), stored.revision(), stored.payload(), Mask.INSTANCE)
                .tags()
                .forEach(tag -> tags.add(tag.toString()));
        return line.put("payload", stored.payload())
                .put("metadata", stored.metadata())
                .put("hash", HexFormat.of().formatHex(stored.hash()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void write(ByteArrayOutputStream lines, ObjectNode line) {
        try {
            lines.write(JSON.writeValueAsBytes(line));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
