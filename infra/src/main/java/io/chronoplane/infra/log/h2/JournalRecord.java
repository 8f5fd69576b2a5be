package io.chronoplane.infra.log.h2;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.Times;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One batch, as the [Journal] keeps it.
///
/// @param rows at least one, with consecutive positions
record JournalRecord(List<EventRow> rows, List<NewKey> keys) {

    /// Stands for an event that was read back. Storages need no more of it than its tags.
    private record Unread(List<Tag> tags) implements Event {}

    long lastPosition() {
        return rows.getLast().position();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(rows.size());
            for (EventRow row : rows) {
                write(row, out);
            }
            out.writeInt(keys.size());
            for (NewKey key : keys) {
                write(key.tag().toString(), out);
                write(key.wrapped(), out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static JournalRecord of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<EventRow> rows = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rows.add(row(in));
            }
            List<NewKey> keys = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                keys.add(new NewKey(Tag.parse(text(in)), some(in)));
            }
            return new JournalRecord(rows, keys);
        } catch (IOException e) {
            throw new IllegalStateException("a record of the journal is shorter than it says", e);
        }
    }

    private static void write(EventRow row, DataOutputStream out) throws IOException {
        NewEvent event = row.event();
        out.writeLong(row.position());
        out.writeLong(row.tso());
        out.write(row.hash());
        out.writeLong(event.id().getMostSignificantBits());
        out.writeLong(event.id().getLeastSignificantBits());
        out.writeLong(Times.micros(event.at()));
        out.writeInt(event.revision());
        write(event.type(), out);
        write(event.payload(), out);
        write(event.metadata(), out);
        out.writeInt(event.tags().size());
        for (Tag tag : event.tags()) {
            write(tag.toString(), out);
        }
    }

    private static EventRow row(DataInputStream in) throws IOException {
        long position = in.readLong();
        long tso = in.readLong();
        byte[] hash = in.readNBytes(HashChain.LENGTH);
        UUID id = new UUID(in.readLong(), in.readLong());
        long at = in.readLong();
        int revision = in.readInt();
        String type = text(in);
        byte[] payload = some(in);
        byte[] metadata = some(in);
        List<Tag> tags = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tags.add(Tag.parse(text(in)));
        }
        NewEvent event = new NewEvent(
                id, type, revision, Times.instant(at), List.copyOf(tags), payload, metadata, new Unread(tags));
        return new EventRow(position, tso, hash, event);
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void write(byte[] some, DataOutputStream out) throws IOException {
        out.writeInt(some.length);
        out.write(some);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(some(in), StandardCharsets.UTF_8);
    }

    private static byte[] some(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
