package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Reading gives what was appended.
interface KeepsWhatItTook extends LogUnderTest {

    @Test
    default void append_isReadBackFieldForField() {
        EventLog log = open();
        Tag tag = tag("ünïcode 漢字 = \uD83D\uDE80 'quoted'");
        byte[] payload = {0, -1, 127, -128, '{', '\n'};
        byte[] metadata = {1, 2, 3};
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                "sample.said-aloud",
                7,
                Sample.AT,
                List.of(tag),
                payload,
                metadata,
                new Sample("", List.of(tag)));

        accepted(log, free(event));

        assertThat(log.read(0, 10)).singleElement().satisfies(read -> {
            assertThat(read.position()).isOne();
            assertThat(read.id()).isEqualTo(event.id());
            assertThat(read.type()).isEqualTo("sample.said-aloud");
            assertThat(read.revision()).isEqualTo(7);
            assertThat(read.at()).isEqualTo(Sample.AT);
            assertThat(read.payload()).isEqualTo(payload);
            assertThat(read.metadata()).isEqualTo(metadata);
        });
        assertThat(log.read(tag, 0, 10)).extracting(StoredEvent::id).containsExactly(event.id());
    }

    @Test
    default void moment_isKeptToTheMicrosecond_forOneWithNanoseconds() {
        EventLog log = open();
        Instant precise = Instant.parse("1969-12-31T23:59:59.123456789Z");
        NewEvent event = saying("precise");

        accepted(log, free(new NewEvent(
                event.id(), event.type(), 1, precise, List.of(), event.payload(), event.metadata(), event.event())));

        assertThat(log.read(0, 1))
                .extracting(StoredEvent::at)
                .containsExactly(Instant.parse("1969-12-31T23:59:59.123456Z"));
    }

    @Test
    default void event_isFoundUnderEachOfItsTags_andUnderNoOther() {
        EventLog log = open();
        accepted(log, free(saying("ab", tag("a"), tag("b")), saying("b", tag("b")), saying("none")));

        assertThat(said(log.read(tag("a"), 0, 10))).containsExactly("ab");
        assertThat(said(log.read(tag("b"), 0, 10))).containsExactly("ab", "b");
        assertThat(log.read(tag("c"), 0, 10)).isEmpty();
    }

    @Test
    default void tags_areTakenLetterByLetter_forThoseThatDifferOnlyInCaseOrSpace() {
        EventLog log = open();
        accepted(log, free(saying("small", tag("a")), saying("capital", tag("A")), saying("space", tag("a "))));

        assertThat(said(log.read(tag("a"), 0, 10))).containsExactly("small");
        assertThat(said(log.read(tag("A"), 0, 10))).containsExactly("capital");
        assertThat(said(log.read(tag("a "), 0, 10))).containsExactly("space");
    }

    @Test
    default void read_startsBehindItsPositionAndStopsAtItsLimit() {
        EventLog log = open();
        accepted(log, free(saying("1"), saying("2"), saying("3"), saying("4")));

        assertThat(said(log.read(1, 2))).containsExactly("2", "3");
        assertThat(said(log.read(2, Integer.MAX_VALUE))).containsExactly("3", "4");
        assertThat(log.read(4, 10)).isEmpty();
    }

    @Test
    default void readByTag_startsBehindItsPositionAndStopsAtItsLimit() {
        EventLog log = open();
        Tag even = tag("even");
        accepted(log, free(saying("1"), saying("2", even), saying("3"), saying("4", even), saying("5"),
                saying("6", even)));

        assertThat(said(log.read(even, 2, 1))).containsExactly("4");
        assertThat(said(log.read(even, 2, Integer.MAX_VALUE))).containsExactly("4", "6");
        assertThat(log.read(even, 6, 10)).isEmpty();
    }

    @Test
    default void payload_isKept_forEverySizeUpToTheLimit() {
        EventLog log = open();
        SplittableRandom random = new SplittableRandom(1);
        for (int size : new int[] {0, 1, 4_095, 4_096, 65_537, LogLimits.MAX_PAYLOAD}) {
            byte[] payload = new byte[size];
            random.nextBytes(payload);

            long position = accepted(log, free(Sample.sized(payload, payload)));

            assertThat(log.read(position - 1, 1)).singleElement().satisfies(read -> {
                assertThat(read.payload()).isEqualTo(payload);
                assertThat(read.metadata()).isEqualTo(payload);
            });
        }
    }
}
