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
import io.chronoplane.infra.log.h2.UnreliableDisk.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power at the moments of acknowledgements, and opens what is left on the disk.
final class H2DurabilityTest {

    private static final long SEED = 20_261_121;
    private static final int WRITERS = 16;
    private static final int APPENDS_EACH = 120;
    private static final int BATCHES_BETWEEN_CUTS = 4;
    private static final int CUTS = 30;
    private static final int TAGS = 50;
    private static final long JOURNAL_FILE_BYTES = 20_000;

    @TempDir
    private Path directory;

    /// What was acknowledged when the power was cut, and the directory that it left.
    private record Cut(long acknowledged, Path left) {}

    @Test
    void everyAcknowledgedEvent_isThereAgain_afterThePowerWasCut() {
        List<Cut> cuts = cutsWhileAppending(Fault.NOTHING);

        assertThat(cuts).hasSizeGreaterThan(20);
        for (Cut cut : cuts) {
            String when = "seed " + SEED + ", " + cut;
            try (SequencedLog log = open(cut)) {
                List<StoredEvent> left = log.read(0, Integer.MAX_VALUE);
                assertThat(left).as(when).hasSizeGreaterThanOrEqualTo((int) cut.acknowledged);
                assertThat(left)
                        .as(when)
                        .extracting(StoredEvent::position)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, left.size()).boxed().toList());
                assertThat(Chain.firstBroken(left)).as(when).isEmpty();
                assertThat(tagged(log)).as(when).isEqualTo(left.size());
            }
        }
    }

    @Test
    void someAcknowledgedEvent_isGone_whenTheDiskDidNotForceIt() {
        List<Cut> cuts = cutsWhileAppending(Fault.LIE);

        assertThat(cuts).anySatisfy(cut -> assertThat(head(cut)).isLessThan(cut.acknowledged));
    }

    private List<Cut> cutsWhileAppending(Fault fault) {
        List<Cut> cuts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        try (UnreliableDisk disk = new UnreliableDisk(directory);
                SequencedLog log = new SequencedLog(
                        new H2Storage(new H2Database(disk.path("log")), JOURNAL_FILE_BYTES),
                        LogOptions.DEFAULTS,
                        batch -> cutSometimes(disk, batch, cuts, random))) {
            disk.fail(fault);
            Crowd.all(WRITERS, writer -> {
                for (int i = 0; i < APPENDS_EACH; i++) {
                    Append append = free(saying(writer + "-" + i, tag("t-" + i % TAGS), tag("w-" + writer)));
                    queue(log, append).done().join();
                }
                return writer;
            });
        }
        return cuts;
    }

    /// Runs before those who appended the batch are told, so what they will be told must be on the disk now.
    private void cutSometimes(UnreliableDisk disk, Batch batch, List<Cut> cuts, SplittableRandom random) {
        if (cuts.size() < CUTS && random.nextInt(BATCHES_BETWEEN_CUTS) == 0) {
            Path left = directory.resolve("cut-" + cuts.size());
            disk.cutPower(left, random);
            cuts.add(new Cut(batch.lastPosition(), left));
        }
    }

    private static SequencedLog open(Cut cut) {
        return new SequencedLog(
                new H2Storage(H2Database.at(cut.left.resolve("log"))), LogOptions.DEFAULTS, batch -> {});
    }

    private static long head(Cut cut) {
        try (SequencedLog log = open(cut)) {
            return log.head();
        } catch (StorageException e) {
            // So little was left that it is no log.
            return 0;
        }
    }

    /// How many events bear one of the tags: the index must have survived too.
    private static long tagged(SequencedLog log) {
        return LongStream.range(0, TAGS)
                .map(i -> log.read(tag("t-" + i), 0, Integer.MAX_VALUE).size())
                .sum();
    }
}
