package io.chronoplane.infra.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.idempotency.AnswerStore.Limits;
import io.chronoplane.infra.idempotency.AnswerStore.Row;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both stores keep to their limits.
class AnswerStoreTest {

    private static final Limits WIDE = new Limits(0, 1_000, 1_000_000);

    @TempDir
    Path directory;

    private void forEachStore(Consumer<AnswerStore> test) {
        test.accept(new MemoryAnswerStore());
        H2Database database = H2Database.at(directory.resolve("log"));
        try (SequencedLog log = new SequencedLog(new H2Storage(database), LogOptions.DEFAULTS, batch -> {})) {
            assertThat(log.head()).isZero();
            test.accept(new JdbcAnswerStore(database.durableSql()));
        }
    }

    @Test
    void row_isFoundAsItWasSaved() {
        forEachStore(store -> {
            store.save(List.of(row(1), row(2)), WIDE);

            assertThat(store.find(key(2))).hasValueSatisfying(found -> {
                assertThat(found).usingRecursiveComparison().isEqualTo(row(2));
            });
            assertThat(store.find(key(3))).isEmpty();
        });
    }

    @Test
    void newerRow_takesThePlaceOfTheOlder() {
        forEachStore(store -> {
            store.save(List.of(row(1)), WIDE);
            store.save(List.of(new Row(key(1), request(9), 99, new byte[] {7})), WIDE);

            assertThat(store.find(key(1))).hasValueSatisfying(found -> assertThat(found.at()).isEqualTo(99));
        });
    }

    @Test
    void oldestRows_go_whenThereAreTooMany() {
        forEachStore(store -> {
            for (int batch = 0; batch < 5; batch++) {
                int first = batch * 10;
                store.save(IntStream.range(first, first + 10).mapToObj(AnswerStoreTest::row).toList(),
                        new Limits(0, 12, 1_000_000));
            }

            assertThat(kept(store)).containsExactlyElementsOf(IntStream.range(38, 50).boxed().toList());
        });
    }

    @Test
    void oldestRows_go_whenTheyWeighTooMuch() {
        forEachStore(store -> {
            store.save(IntStream.range(0, 50).mapToObj(AnswerStoreTest::row).toList(), new Limits(0, 100, 64));

            assertThat(kept(store)).containsExactly(46, 47, 48, 49);
        });
    }

    @Test
    void rowsFromBefore_go_whenTheirTimeIsUp() {
        forEachStore(store -> {
            store.save(IntStream.range(0, 50).mapToObj(AnswerStoreTest::row).toList(), new Limits(40, 100, 1_000_000));

            assertThat(kept(store)).containsExactlyElementsOf(IntStream.range(40, 50).boxed().toList());
        });
    }

    private static List<Integer> kept(AnswerStore store) {
        return IntStream.range(0, 50).filter(n -> store.find(key(n)).isPresent()).boxed().toList();
    }

    private static Row row(int n) {
        return new Row(key(n), request(n), n, new byte[16]);
    }

    private static String key(int n) {
        return "%064d".formatted(n);
    }

    private static String request(int n) {
        return "%064x".formatted(n);
    }
}
