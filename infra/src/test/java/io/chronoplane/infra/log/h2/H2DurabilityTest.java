package io.chronoplane.infra.log.h2;

import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.conformance.Chain;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.jdbc.EventReader;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power at the moments of acknowledgements, and reads what is left on the disk.
final class H2DurabilityTest {

    private static final long SEED = 20_261_121;
    private static final int WRITERS = 16;
    private static final int APPENDS_EACH = 120;
    private static final int BATCHES_BETWEEN_CUTS = 4;

    @TempDir
    private Path directory;

    /// What was acknowledged when the power was cut, and the file that it left.
    private record Cut(long acknowledged, Path file) {}

    @Test
    void everyAcknowledgedEvent_isLeft_whenThePowerIsCut() throws IOException {
        List<Cut> cuts = cutsWhileAppending(H2Database::commitDurably);

        assertThat(cuts).hasSizeGreaterThan(24);
        for (Cut cut : cuts) {
            List<StoredEvent> left = left(cut);
            assertThat(left)
                    .as("seed %d, %s, acknowledged %d", SEED, cut.file, cut.acknowledged)
                    .hasSizeGreaterThanOrEqualTo((int) cut.acknowledged)
                    .extracting(StoredEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, left.size()).boxed().toList());
            assertThat(Chain.firstBroken(left)).as("seed %d, %s", SEED, cut.file).isEmpty();
        }
    }

    @Test
    void someAcknowledgedEvent_isLost_whenTheBarrierIsLeftOut() throws IOException {
        List<Cut> cuts = cutsWhileAppending((database, connection) -> connection.commit());

        assertThat(cuts).anyMatch(cut -> left(cut).size() < cut.acknowledged);
    }

    private List<Cut> cutsWhileAppending(H2Storage.Commit commit) throws IOException {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        List<Cut> cuts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        try (UnreliableDisk unreliable = new UnreliableDisk(disk);
                SequencedLog log = new SequencedLog(
                        new H2Storage(new H2Database(unreliable.url("log")), commit),
                        LogOptions.DEFAULTS,
                        batch -> cut(unreliable.platterOf("log"), batch, cuts, random))) {
            Crowd.all(WRITERS, writer -> {
                for (int i = 0; i < APPENDS_EACH; i++) {
                    Append append = free(saying(writer + "-" + i, tag("t-" + i % 50), tag("w-" + writer)));
                    queue(log, append).done().join();
                }
                return writer;
            });
        }
        return cuts;
    }

    /// Runs before those who appended the batch are told, so what they will be told must be on the disk now.
    private void cut(Platter platter, Batch batch, List<Cut> cuts, SplittableRandom random) {
        if (random.nextInt(BATCHES_BETWEEN_CUTS) == 0) {
            Path file = directory.resolve("cut-" + cuts.size() + ".mv.db");
            try {
                Files.write(file, platter.afterPowerCut(random));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            cuts.add(new Cut(batch.lastPosition(), file));
        }
    }

    private static List<StoredEvent> left(Cut cut) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + cut.file.toString().replace(".mv.db", "") + ";MAX_COMPACT_TIME=0");
        try {
            return new EventReader(new SqlWork(source)).read(0, Long.MAX_VALUE, Integer.MAX_VALUE);
        } catch (StorageException e) {
            // So little was left that it is no database, or none with our tables.
            return List.of();
        }
    }
}
