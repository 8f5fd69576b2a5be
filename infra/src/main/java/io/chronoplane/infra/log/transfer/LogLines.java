package io.chronoplane.infra.log.transfer;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.TaggedEvent;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A log as it is stored, in lines of JSON, some at a time: what [LogImport] reads. Secrets stay sealed, and their keys
/// wrapped. For one thread at a time.
public final class LogLines {

    private static final int PAGE = 500;

    /// A page of a log.
    @FunctionalInterface
    public interface Events {

        /// Events behind `after`, in order, at most `limit` of them. Blocks.
        List<StoredEvent> read(long after, int limit);
    }

    /// What an event bears.
    @FunctionalInterface
    public interface Tags {

        /// Asked for one event after the other, in the order of the log.
        List<Tag> of(StoredEvent event);
    }

    private enum Part {
        HEADER,
        KEYS,
        EVENTS,
        END,
        OVER
    }

    private final Events events;
    private final Keys keys;
    private final Tags tags;
    private final long end;
    private final Lines lines = new Lines();
    private final Checksum checksum = new Checksum();
    private final HashChain chain = new HashChain();
    private Part part = Part.HEADER;
    private String lastKey = "";
    private long keyCount;
    private long position;
    private byte[] hash = Head.EMPTY.hash();

    /// @param end the position of the last event to be taken; what comes later is not in the lines
    public LogLines(Events events, Keys keys, Tags tags, long end) {
        this.events = events;
        this.keys = keys;
        this.tags = tags;
        this.end = end;
    }

    /// Some lines, each with its line feed; empty when there are no more. Blocks.
    ///
    /// @throws StorageException when the log cannot be read, or is not whole
    public Optional<byte[]> next() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (part) {
            case HEADER -> {
                write(out, lines.header());
                part = Part.KEYS;
            }
            case KEYS -> part = keys(out) ? Part.KEYS : Part.EVENTS;
            case EVENTS -> part = events(out) ? Part.EVENTS : Part.END;
            case END -> {
                write(out, lines.end(position, keyCount, checksum.end()));
                part = Part.OVER;
            }
            case OVER -> {
                return Optional.empty();
            }
        }
        return Optional.of(out.toByteArray());
    }

    /// What the lines so far hold.
    Transferred soFar() {
        return new Transferred(position, keyCount, hash);
    }

    private boolean keys(ByteArrayOutputStream out) {
        List<Tag> page = keys.holders(lastKey, PAGE);
        for (Tag tag : page) {
            // One that was dropped meanwhile is not to come back.
            byte[] wrapped = keys.find(tag).orElse(new byte[0]);
            if (wrapped.length > 0) {
                write(out, lines.key(new NewKey(tag, wrapped)));
                keyCount++;
            }
            lastKey = tag.toString();
        }
        return !page.isEmpty();
    }

    private boolean events(ByteArrayOutputStream out) {
        if (position == end) {
            return false;
        }
        List<StoredEvent> page = events.read(position, (int) Math.min(PAGE, end - position));
        for (StoredEvent event : page) {
            if (event.position() != position + 1 || !chain.holds(hash, event)) {
                throw broken(position + 1);
            }
            write(out, lines.event(new TaggedEvent(event, sorted(tags.of(event)))));
            hash = event.hash();
            position++;
        }
        if (page.isEmpty()) {
            throw broken(position + 1);
        }
        return true;
    }

    /// So that two exports of one log are the same, whichever way they were read.
    private static List<Tag> sorted(List<Tag> tags) {
        return tags.stream().sorted(Comparator.comparing(Tag::toString)).toList();
    }

    private static StorageException broken(long position) {
        return new StorageException(
                "the log is not whole: event " + position + " is missing or was changed",
                new IllegalStateException("the chain of hashes is broken"));
    }

    private void write(ByteArrayOutputStream out, byte[] line) {
        checksum.add(line);
        out.writeBytes(line);
        out.write('\n');
    }
}
