package io.chronoplane.infra.log.h2;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.conformance.Chain;
import io.chronoplane.infra.log.jdbc.JdbcKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What H2 lost comes back from the journal, or the log refuses to open.
final class H2ReplayTest {

    private static final Tag A = tag("a");

    @TempDir
    private Path directory;

    @Test
    void log_isWhole_whenH2CameBackWithAnOlderState() throws IOException {
        appendAndClose("1", "2");
        Path older = Files.copy(database(), directory.resolve("older"));
        appendAndClose("3", "4");
        Files.move(older, database(), StandardCopyOption.REPLACE_EXISTING);

        try (EventLog log = open()) {
            assertThat(log.head()).isEqualTo(4);
            assertThat(said(log.read(A, 0, 10))).containsExactly("1", "2", "3", "4");
            assertThat(Chain.firstBroken(log.read(0, 10))).isEmpty();
            assertThat(accepted(log, free(saying("5")))).isEqualTo(5);
        }
    }

    @Test
    void key_comesBackWithTheEventThatNeedsIt() throws IOException {
        List<Path> kept;
        try (EventLog log = open()) {
            byte[] wrapped = {1, 2, 3};
            accepted(log, new Append(List.of(), List.of(saying("1", A)), List.of(new NewKey(A, wrapped))));
            kept = keepJournals();
        }
        bringBack(kept);
        Files.delete(database());

        H2Database database = H2Database.at(directory.resolve("log"));
        try (EventLog log = new SequencedLog(new H2Storage(database), LogOptions.DEFAULTS, batch -> {})) {
            assertThat(said(log)).containsExactly("1");
            assertThat(new JdbcKeys(database.sql()).find(A)).hasValue(new byte[] {1, 2, 3});
        }
    }

    @Test
    void log_isWhole_whenH2CameBackWithEventsButNotTheHeadThatGoesWithThem() throws Exception {
        appendAndClose("1", "2", "3");
        tear("UPDATE log_head SET (position, tso, hash) = (SELECT position, tso, hash FROM event WHERE position = 1)");
        tear("DELETE FROM event_tag WHERE position = 3");

        assertWhole("1", "2", "3");
    }

    @Test
    void log_isWhole_whenH2CameBackWithTheHeadButNotWithAllThatGoesWithIt() throws Exception {
        appendAndClose("1", "2", "3");
        tear("DELETE FROM event WHERE position = 2");
        tear("DELETE FROM event_tag WHERE position = 3");

        assertWhole("1", "2", "3");
    }

    @Test
    void journal_isKept_whenTheLogIsClosedWithoutHavingBeenOpened() throws IOException {
        List<Path> kept;
        try (EventLog log = open()) {
            accepted(log, free(saying("1", A), saying("2", A)));
            kept = keepJournals();
        }
        bringBack(kept);
        Files.delete(database());

        new H2Storage(H2Database.at(directory.resolve("log"))).close();

        assertWhole("1", "2");
    }

    private void assertWhole(String... texts) {
        try (EventLog log = open()) {
            assertThat(said(log)).containsExactly(texts);
            assertThat(said(log.read(A, 0, 10))).containsExactly(texts);
            assertThat(Chain.firstBroken(log.read(0, 10))).isEmpty();
            assertThat(accepted(log, free(saying("next")))).isEqualTo(texts.length + 1);
        }
    }

    private void tear(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("log"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("SHUTDOWN");
        }
    }

    @Test
    void log_refusesToOpen_whenItsJournalHasAHole() throws IOException {
        appendAndClose("1");
        appendAndClose("2");
        Files.delete(database());
        Files.delete(journals().getFirst());

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ends at 0")
                .hasMessageContaining("at 2");
    }

    @Test
    void log_refusesToOpen_whenTheJournalIsThatOfAnotherLog() throws IOException {
        appendAndClose("1");
        Path first = Files.move(database(), directory.resolve("first"));
        Files.delete(journals().getFirst());
        appendAndClose("1 of another", "2 of another");
        Files.move(first, database(), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ends at 1")
                .hasMessageContaining("at 2");
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains(".journal.")).sorted().toList();
        }
    }

    private void appendAndClose(String... texts) throws IOException {
        List<Path> kept;
        try (EventLog log = open()) {
            for (String text : texts) {
                accepted(log, free(saying(text, A)));
            }
            kept = keepJournals();
        }
        bringBack(kept);
    }

    /// An orderly end drops the journal; a crash does not.
    private List<Path> keepJournals() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path journal : journals()) {
            Path beside = directory.resolve("kept");
            Files.createDirectories(beside);
            kept.add(Files.copy(journal, beside.resolve(journal.getFileName()), StandardCopyOption.REPLACE_EXISTING));
        }
        return kept;
    }

    private void bringBack(List<Path> kept) throws IOException {
        for (Path journal : kept) {
            Files.move(journal, directory.resolve(journal.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path database() {
        return directory.resolve("log.mv.db");
    }

    private EventLog open() {
        return new SequencedLog(
                new H2Storage(H2Database.at(directory.resolve("log"))), LogOptions.DEFAULTS, batch -> {});
    }
}
