package io.chronoplane.infra.log.transfer;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import io.chronoplane.infra.log.postgres.OnPostgres;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.infra.log.postgres.PostgresStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.KeyFit;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A log moves from one database to the other and back, and is the same.
@ExtendWith(OnPostgres.class)
final class TransferTest {

    private static final int EVENTS = 1_201;
    private static final Member SELF = new Member("node", "node", "test", Instant.EPOCH, false);

    @TempDir
    private Path directory;

    @Test
    void log_isTheSameWithItsSecrets_whenItMovesToPostgresAndBack(PostgresAddress address) throws Exception {
        Optional<InstanceView> before = grownUp(directory.resolve("a"));
        byte[] first = exportH2(directory.resolve("a"));

        PostgresStorage there = new PostgresStorage(new PostgresDatabase(address));
        Transferred moved = LogImport.withKeys(there, new KeyFit(Nodes.MASTER)).from(new ByteArrayInputStream(first));
        there.close();

        assertThat(moved.events()).isEqualTo(EVENTS);
        try (Node node = Nodes.open(NodeStorage.postgres(new PostgresDatabase(address), SELF))) {
            assertThat(node.ask(new GetInstance("i"))).isEqualTo(before);
            assertThat(send(node, Doris.create("i"))).isInstanceOf(Outcome.Rejected.class);
        }
        PostgresDatabase database = new PostgresDatabase(address);
        PostgresStorage again = new PostgresStorage(database);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new LogExport(again, again.keys(), database.sql()).to(second);
        again.close();
        assertThat(text(second.toByteArray())).isEqualTo(text(first));

        H2Storage back = new H2Storage(H2Database.at(directory.resolve("b").resolve("log")));
        LogImport.withKeys(back, new KeyFit(Nodes.MASTER)).from(new ByteArrayInputStream(second.toByteArray()));
        assertThat(hashes(back)).hasSize(EVENTS);
        back.close();
        try (Node node = Nodes.open(Nodes.h2(directory.resolve("b")))) {
            assertThat(node.ask(new GetInstance("i"))).isEqualTo(before);
        }
    }

    @Test
    void linesOfARunningNode_areThoseOfTheFile_andCanBeImportedUnzipped() throws Exception {
        byte[] lines;
        grownUp(directory.resolve("a"));
        try (Node node = Nodes.open(Nodes.h2(directory.resolve("a")))) {
            lines = lines(node.lookingBack().export(node.log().head()));
        }
        assertThat(new String(lines, StandardCharsets.UTF_8)).isEqualTo(text(exportH2(directory.resolve("a"))));

        importH2(directory.resolve("b"), lines, Nodes.MASTER);
        assertThat(exportH2(directory.resolve("b"))).isEqualTo(exportH2(directory.resolve("a")));
    }

    @Test
    void linesOfARunningNode_canBeImported_whenTheyEndBeforeTheLog() throws Exception {
        byte[] lines;
        grownUp(directory.resolve("a"));
        try (Node node = Nodes.open(Nodes.h2(directory.resolve("a")))) {
            lines = lines(node.lookingBack().export(501));
            assertThat(new String(lines(node.lookingBack().export(0)), StandardCharsets.UTF_8))
                    .hasLineCount(2)
                    .contains("{\"end\":0,\"keys\":0,");
        }
        importH2(directory.resolve("b"), lines, Nodes.MASTER);

        try (Node node = Nodes.open(Nodes.h2(directory.resolve("b")))) {
            assertThat(node.log().head()).isEqualTo(501);
            assertThat(send(node, Doris.create("j"))).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void file_isRefused_forOneThatWasChanged() throws Exception {
        grownUp(directory.resolve("a"));
        String file = text(exportH2(directory.resolve("a")));
        List<String> lines = file.lines().toList();

        assertDamaged(file.replaceFirst("\"revision\":2", "\"revision\":1"), "does not follow");
        assertDamaged(file.replaceFirst("cuid=1:i:be", "cuid=1:j:be"), "checksum");
        assertDamaged(String.join("\n", lines.subList(0, lines.size() - 1)), "too early");
        assertDamaged(file.replace(lines.get(20) + "\n", ""), "does not follow");
        assertDamaged("{}\n", "not an export");
    }

    @Test
    void file_isRefused_forAnotherMasterKey_andForALogThatHasEvents() throws Exception {
        grownUp(directory.resolve("a"));
        byte[] file = exportH2(directory.resolve("a"));
        byte[] other = new byte[DataKey.LENGTH];
        other[0] = 1;

        assertThatThrownBy(() -> importH2(directory.resolve("b"), file, new DataKey(other)))
                .isInstanceOf(UnreadableSecretException.class);
        assertThatThrownBy(() -> importH2(directory.resolve("a"), file, Nodes.MASTER))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("import into an empty one");
    }

    private void assertDamaged(String text, String why) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(file)) {
            zipped.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path fresh = directory.resolve("damaged" + System.nanoTime());
        assertThatThrownBy(() -> importH2(fresh, file.toByteArray(), Nodes.MASTER))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining(why);
    }

    private static void importH2(Path data, byte[] file, DataKey masterKey) throws IOException {
        H2Storage storage = new H2Storage(H2Database.at(data.resolve("log")));
        try {
            LogImport.withKeys(storage, new KeyFit(masterKey)).from(new ByteArrayInputStream(file));
        } finally {
            storage.close();
        }
    }

    private static byte[] exportH2(Path data) throws IOException {
        H2Database database = H2Database.at(data.resolve("log"));
        H2Storage storage = new H2Storage(database);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new LogExport(storage, storage.keys(), database.sql()).to(file);
        storage.close();
        return file.toByteArray();
    }

    private static byte[] lines(LogLines export) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Optional<byte[]> some = export.next(); some.isPresent(); some = export.next()) {
            lines.writeBytes(some.get());
        }
        return lines.toByteArray();
    }

    private static Optional<InstanceView> grownUp(Path data) throws Exception {
        try (Node node = Nodes.open(Nodes.h2(data))) {
            send(node, Doris.create("i"));
            send(node, Doris.add("i", "c", "1:i:be"));
            for (int turn = 0; node.log().head() < EVENTS; turn++) {
                send(node, Doris.turn("i", "c", turn));
            }
            return node.ask(new GetInstance("i"));
        }
    }

    private static List<String> hashes(H2Storage storage) {
        return storage.read(0, EVENTS, EVENTS).stream()
                .map(StoredEvent::hash)
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static String text(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
