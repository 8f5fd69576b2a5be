package io.chronoplane.infra.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both stores find the same and keep to their limits.
class RefusalStoreTest {

    private static final Optional<String> ANY = Optional.empty();
    private static final RefusalFilter ALL =
            new RefusalFilter(ANY, ANY, ANY, ANY, ANY, Optional.empty(), Optional.empty());

    @TempDir
    Path directory;

    private void forEachStore(Consumer<RefusalStore> test) {
        test.accept(new MemoryRefusalStore());
        H2Database database = H2Database.at(directory.resolve("log"));
        try (SequencedLog log = new SequencedLog(new H2Storage(database), LogOptions.DEFAULTS, batch -> {})) {
            assertThat(log.head()).isZero();
            test.accept(new JdbcRefusalStore(database.sql()));
        }
    }

    @Test
    void oldest_go_whenThereAreTooMany() {
        forEachStore(store -> {
            store.save(rows(1, 30), 10, 1_000_000);
            store.save(rows(31, 40), 10, 1_000_000);

            assertThat(numbers(store.find(ALL, Long.MAX_VALUE, 100))).startsWith(40L, 39L).hasSize(10).endsWith(31L);
            assertThat(store.last()).isEqualTo(40);
        });
    }

    @Test
    void oldest_go_whenTheyTakeTooMuch() {
        forEachStore(store -> {
            store.save(rows(1, 30), 100, 4_500);

            assertThat(numbers(store.find(ALL, Long.MAX_VALUE, 100))).startsWith(30L, 29L).hasSizeBetween(2, 4);
        });
    }

    @Test
    void times_areBounds_theFirstIncluded() {
        forEachStore(store -> {
            store.save(rows(1, 30), 100, 1_000_000);
            RefusalFilter some = new RefusalFilter(
                    ANY, ANY, ANY, ANY, ANY,
                    Optional.of(Instant.ofEpochSecond(10)),
                    Optional.of(Instant.ofEpochSecond(12)));

            assertThat(numbers(store.find(some, Long.MAX_VALUE, 100))).containsExactly(11L, 10L);
        });
    }

    private static List<Long> numbers(List<RefusalRow> rows) {
        return rows.stream().map(RefusalRow::number).toList();
    }

    private static List<RefusalRow> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> new RefusalRow(
                        n, n * 1_000_000L, "r-" + n, "s", "e=" + n, "a", "c", new byte[1_400]))
                .toList();
    }
}
