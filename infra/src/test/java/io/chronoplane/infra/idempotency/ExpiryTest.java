package io.chronoplane.infra.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key is remembered for 24 hours, by the node's own clock.
class ExpiryTest {

    private static final RequestKey KEY = new RequestKey("doris.meta", "token", "k-1", "a".repeat(64));
    private static final RequestKey OTHER_REQUEST = new RequestKey("doris.meta", "token", "k-1", "b".repeat(64));
    private static final KeptAnswer ANSWER =
            new KeptAnswer(200, "OK", Map.of("X-Position", "1"), "{}".getBytes(StandardCharsets.UTF_8));
    private static final Duration KEPT = Duration.ofHours(24);

    @TempDir
    Path directory = Path.of("");

    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private Node open() {
        LogOptions defaults = LogOptions.DEFAULTS;
        LogOptions log = new LogOptions(defaults.maxQueued(), defaults.maxBatch(), defaults.reopenPause(), () -> now);
        NodeOptions options = NodeOptions.DEFAULTS;
        return Nodes.open(
                Nodes.h2(directory),
                new NodeOptions(
                        log, options.entityCache(), options.snapshotBytes(), options.checkpointEvery(), () -> now));
    }

    @Test
    void answer_isGivenAgainUpToTheLastSecond_andForgottenBehindIt_withItsEvent() throws Exception {
        try (Node node = open()) {
            carryOut(node);
            now = now.plus(KEPT).minusSeconds(1);
            assertThat(Nodes.await(node.claim(KEY))).isInstanceOf(Claimed.Answered.class);
            assertThat(Nodes.await(node.claim(OTHER_REQUEST))).isInstanceOf(Claimed.Misused.class);

            now = now.plusSeconds(2);
            Claim again = claim(node, OTHER_REQUEST);
            assertThat(again.carriedOut()).isEqualTo(Optional.empty());
            again.release();
        }
    }

    @Test
    void answer_isRememberedAndForgotten_acrossRestarts() throws Exception {
        try (Node node = open()) {
            carryOut(node);
        }
        now = now.plus(KEPT).minusSeconds(1);
        try (Node node = open()) {
            assertThat(Nodes.await(node.claim(KEY))).isInstanceOf(Claimed.Answered.class);
        }
        now = now.plusSeconds(2);
        try (Node node = open()) {
            Claim again = claim(node, KEY);
            assertThat(again.carriedOut()).isEmpty();
            // It is carried out anew, as any first request is: here it meets the instance that is there.
            assertThat(Nodes.await(node.send(Doris.create("i-1"), Doris.ORIGIN, again)))
                    .isInstanceOf(Outcome.Rejected.class);
            again.release();
        }
    }

    private static void carryOut(Node node) throws Exception {
        Claim claim = claim(node, KEY);
        assertThat(Nodes.await(node.send(Doris.create("i-1"), Doris.ORIGIN, claim)))
                .isEqualTo(new Outcome.Accepted(1));
        Nodes.await(claim.answer(ANSWER));
    }

    private static Claim claim(Node node, RequestKey key) throws Exception {
        return switch (Nodes.await(node.claim(key))) {
            case Claimed.Granted granted -> granted.claim();
            case Claimed.Answered answered -> throw new AssertionError(answered);
            case Claimed.Misused misused -> throw new AssertionError(misused);
        };
    }
}
