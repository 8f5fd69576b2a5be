package io.chronoplane.infra.log.h2;

import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.conformance.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was appended is read back, whole records only, for as long as the store may need it.
final class JournalTest {

    private static final long FILE_BYTES = 100;

    @TempDir
    private Path directory;

    @Test
    void record_isReadBackFieldForField() throws IOException {
        NewEvent event = new NewEvent(
                UUID.randomUUID(), "sample.said", 3, Sample.AT, List.of(tag("ä=1"), tag("b")), new byte[] {1, -1},
                new byte[0], new Sample("", List.of()));
        NewKey key = new NewKey(tag("ä=1"), new byte[] {7, 8});
        try (Journal journal = journal()) {
            journal.start(5, 0);
            journal.append(new JournalRecord(List.of(new EventRow(5, 99, new byte[32], event)), List.of(key)));
        }

        assertThat(read()).singleElement().satisfies(batch -> {
            assertThat(batch.rows()).singleElement().satisfies(row -> {
                assertThat(row).usingRecursiveComparison().ignoringFields("event.event")
                        .isEqualTo(new EventRow(5, 99, new byte[32], event));
                assertThat(row.event().tags()).isEqualTo(event.tags());
            });
            assertThat(batch.keys()).usingRecursiveFieldByFieldElementComparator().containsExactly(key);
        });
    }

    @Test
    void record_isLeftOut_whereverItsWritingWasCutShort() throws IOException {
        append(1, 2);
        byte[] whole = Files.readAllBytes(file(1));
        int first = whole.length / 2;

        for (int length = first; length < whole.length; length++) {
            Files.write(file(1), Arrays.copyOf(whole, length));
            assertThat(positions()).as("cut at %d of %d", length, whole.length).containsExactly(1L);
        }
    }

    @Test
    void record_isLeftOut_whenAnyOfItsBytesIsNotWhatWasWritten() throws IOException {
        append(1, 2);
        byte[] whole = Files.readAllBytes(file(1));

        for (int at = whole.length / 2; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(1), changed);
            assertThat(positions()).as("byte %d of %d", at, whole.length).containsExactly(1L);
        }
    }

    @Test
    void records_areReadInOrder_overAllFiles() throws IOException {
        try (Journal journal = journal()) {
            journal.start(1, 0);
            for (long position = 1; position <= 12; position++) {
                journal.append(batch(position));
                assertThat(journal.isFull()).isTrue();
                journal.outgrow(journal.roll(position + 1), 1);
            }
        }

        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void file_isKeptUntilTheStoreHasOutgrownIt() throws IOException {
        try (Journal journal = journal()) {
            journal.start(1, 0);
            journal.append(batch(1));
            journal.outgrow(journal.roll(2), 10);
            journal.append(batch(2));
            journal.outgrow(journal.roll(3), 50);
            assertThat(positions()).containsExactly(1L, 2L);

            journal.append(batch(3));
            journal.outgrow(journal.roll(4), 51);
            assertThat(positions()).containsExactly(2L, 3L);
        }
    }

    @Test
    void tornRecord_makesRoom_whenTheJournalStartsAgain() throws IOException {
        append(1);
        byte[] whole = Files.readAllBytes(file(1));
        Files.write(file(1), Arrays.copyOf(whole, whole.length - 1));

        append(1);

        assertThat(positions()).containsExactly(1L);
    }

    private void append(long... positions) throws IOException {
        try (Journal journal = journal()) {
            journal.start(positions[0], 0);
            for (long position : positions) {
                journal.append(batch(position));
            }
        }
    }

    private static JournalRecord batch(long position) {
        return new JournalRecord(List.of(row(position)), List.of());
    }

    private static EventRow row(long position) {
        return new EventRow(position, position, new byte[32], Sample.saying("one", tag("a")));
    }

    private Journal journal() {
        return new Journal(directory.resolve("log").toString(), FILE_BYTES);
    }

    private Path file(long first) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("0" + first)).findFirst().orElseThrow();
        }
    }

    private List<JournalRecord> read() throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        journal().read(0, records::add);
        return records;
    }

    private List<Long> positions() throws IOException {
        return read().stream().map(JournalRecord::lastPosition).toList();
    }
}
