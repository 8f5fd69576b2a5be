package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a dead server left in its log, from a copy, so that the next start meets the file as it was left.
/// Each look goes on where the last one ended.
final class LogTail {

    /// What an event is and which entity it is of.
    record Entry(String type, String entity) {}

    private static final int PAGE = 2_000;
    private static final Pattern HELD = Pattern.compile("\"cloudUniqueId\":\"([^\"]+)\"");
    private static final String ADDED = "doris.meta.cluster-added";

    private final HashChain chain = new HashChain();
    private final EventMetadata metadata = new EventMetadata();
    private final Path copies;
    private Head seen = Head.EMPTY;

    /// @param copies a directory for copies
    LogTail(Path copies) {
        this.copies = copies;
    }

    /// The new events by position, after checking that they are whole and follow the ones before.
    ///
    /// @param data of a server that does not run
    Map<Long, Entry> next(Path data, String situation) throws IOException {
        try (Stream<Path> left = Files.list(data)) {
            for (Path file : left.toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        try (LogStorage storage = new H2Storage(H2Database.at(copies.resolve("log")))) {
            return read(storage, storage.open(), situation);
        } finally {
            clear();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> done = Files.list(copies)) {
            for (Path file : done.toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<Long, Entry> read(LogStorage storage, Head head, String situation) {
        Map<Long, Entry> entries = new HashMap<>();
        for (List<StoredEvent> page = page(storage); !page.isEmpty(); page = page(storage)) {
            for (StoredEvent event : page) {
                check(storage, event, situation);
                entries.put(
                        event.position(),
                        new Entry(event.type(), metadata.entity(event.metadata()).toString()));
                seen = new Head(event.position(), event.tso(), event.hash());
            }
        }
        assertThat(seen.position()).as("the end of the log, %s", situation).isEqualTo(head.position());
        assertThat(seen.tso()).as("the tso at the end of the log, %s", situation).isEqualTo(head.tso());
        assertThat(seen.hash()).as("the hash at the end of the log, %s", situation).isEqualTo(head.hash());
        return entries;
    }

    private List<StoredEvent> page(LogStorage storage) {
        return storage.read(seen.position(), Long.MAX_VALUE, PAGE);
    }

    private void check(LogStorage storage, StoredEvent event, String situation) {
        long position = seen.position() + 1;
        assertThat(event.position()).as("a position without a hole, %s", situation).isEqualTo(position);
        assertThat(event.tso()).as("tso at %d, %s", position, situation).isGreaterThan(seen.tso());
        assertThat(chain.holds(seen.hash(), event)).as("hash at %d, %s", position, situation).isTrue();
        assertTagged(storage, metadata.entity(event.metadata()), position, situation);
        if (event.type().equals(ADDED)) {
            Matcher held = HELD.matcher(new String(event.payload(), StandardCharsets.UTF_8));
            List<String> ids = held.results().map(found -> found.group(1)).toList();
            assertThat(ids).as("nodes of the event at %d, %s", position, situation).isNotEmpty();
            ids.forEach(id -> assertTagged(storage, new Tag("cuid", id), position, situation));
        }
    }

    private static void assertTagged(LogStorage storage, Tag tag, long position, String situation) {
        assertThat(storage.read(tag, position - 1, position, 1))
                .as("the event at %d by its tag %s, %s", position, tag, situation)
                .hasSize(1);
    }
}
