package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.TicdcCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of changefeeds, and of what is known about how far they came.
class SupervisorTest {

    @TempDir
    Path directory;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.inOrder(directory);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aChangefeed_runsFromItsStart_onceItIsThere() {
        stage.create("f", null);
        assertThat(stage.running()).isEmpty();

        stage.tick();

        assertThat(stage.replicator.last().spec().checkpointTs()).isEqualTo(Stage.START);
        assertThat(stage.running()).containsExactly("f");
        assertThat(stage.standing("f").tableIds()).containsExactly(7L);
    }

    @Test
    void aPause_endsTheRun_andAResumeGoesOnWhereItWas() {
        stage.create("f", null);
        stage.tick();
        var first = stage.replicator.last();
        first.listener().checkpoint(2_000);

        stage.send(new TicdcCommand.PauseChangefeed(Stage.key("f")));
        stage.tick();
        assertThat(first.isClosed()).isTrue();
        assertThat(stage.checkpoint("f")).isEqualTo(2_000);
        assertThat(stage.running()).isEmpty();

        stage.send(new TicdcCommand.ResumeChangefeed(Stage.key("f"), null));
        stage.tick();
        assertThat(stage.replicator.last()).isNotSameAs(first);
        assertThat(stage.replicator.last().spec().checkpointTs()).isEqualTo(2_000);
    }

    @Test
    void aResumeWithAMoment_startsThere_backwardsToo() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().checkpoint(5_000);
        stage.send(new TicdcCommand.PauseChangefeed(Stage.key("f")));
        stage.tick();

        stage.send(new TicdcCommand.ResumeChangefeed(Stage.key("f"), 1_500L));
        assertThat(stage.checkpoint("f")).isEqualTo(1_500);
        stage.tick();
        stage.tick();

        assertThat(stage.replicator.last().spec().checkpointTs()).isEqualTo(1_500);
    }

    @Test
    void anError_isTriedAgainAfterTenSeconds_andForgottenOnceSomethingIsDelivered() {
        stage.create("f", null);
        stage.tick();
        var first = stage.replicator.last();
        first.listener().failed(FlowFailure.of(ErrorCode.KAFKA_ASYNC_SEND_MESSAGE, "broker gone"));

        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.PENDING);
        assertThat(stage.error("f").message()).isEqualTo("broker gone");
        assertThat(stage.error("f").address()).isEqualTo("127.0.0.1:8300");
        stage.tick();
        assertThat(first.isClosed()).isTrue();

        stage.after(Duration.ofMillis(9_800));
        assertThat(stage.view("f").state()).isEqualTo(FeedState.PENDING);
        stage.after(Duration.ofMillis(200));
        assertThat(stage.view("f").state()).isEqualTo(FeedState.WARNING);
        stage.tick();
        assertThat(stage.replicator.last()).isNotSameAs(first);

        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.WARNING);
        stage.replicator.last().listener().checkpoint(Stage.START + 1);
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.NORMAL);
        assertThat(stage.view("f").error()).isNull();
    }

    @Test
    void errorsWithoutProgress_failTheChangefeed_afterHalfAnHour() {
        stage.create("f", null);
        Duration waited = Duration.ZERO;
        while (stage.view("f").state() != FeedState.FAILED) {
            assertThat(waited).isLessThan(Duration.ofMinutes(60));
            if (stage.view("f").state().runs() && stage.standing("f").running()) {
                stage.replicator.last().listener().failed(FlowFailure.of(ErrorCode.MYSQL_TXN_ERROR, "again"));
            }
            stage.after(Duration.ofSeconds(1));
            waited = waited.plusSeconds(1);
        }
        assertThat(waited).isGreaterThan(Duration.ofMinutes(30));
        assertThat(stage.error("f").code()).isEqualTo(ErrorCode.MYSQL_TXN_ERROR);
        // 10 s, 20 s, … 320 s, then every ten minutes.
        assertThat(stage.replicator.runs).hasSize(9);
    }

    @Test
    void anErrorThatWillStay_failsTheChangefeedAtOnce_untilItIsResumed() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().failed(FlowFailure.of(ErrorCode.DISPATCHER_FAILED, "no such index"));
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.FAILED);
        stage.tick();
        assertThat(stage.replicator.last().isClosed()).isTrue();

        stage.send(new TicdcCommand.ResumeChangefeed(Stage.key("f"), null));
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.NORMAL);
        assertThat(stage.replicator.runs).hasSize(2);
    }

    @Test
    void aWarning_isShown_untilSomethingIsDelivered() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().warning(ErrorCode.KAFKA_ASYNC_SEND_MESSAGE, "retrying");
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.WARNING);
        assertThat(stage.replicator.runs).hasSize(1);

        stage.replicator.last().listener().checkpoint(1_001);
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.NORMAL);
    }

    @Test
    void warningsAlone_failTheChangefeed_afterHalfAnHour() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().warning(ErrorCode.KAFKA_ASYNC_SEND_MESSAGE, "retrying");
        stage.tick();
        stage.after(Duration.ofMinutes(31));
        assertThat(stage.view("f").state()).isEqualTo(FeedState.FAILED);
        assertThat(stage.error("f").code()).isEqualTo(ErrorCode.CHANGEFEED_UNRETRYABLE);
    }

    @Test
    void aChangefeed_finishes_exactlyAtItsTarget() {
        stage.create("f", 3_000L);
        stage.tick();
        assertThat(stage.replicator.last().spec().targetTs()).contains(3_000L);
        stage.replicator.last().listener().finished(3_000);
        stage.tick();
        stage.tick();
        assertThat(stage.view("f").state()).isEqualTo(FeedState.FINISHED);
        assertThat(stage.checkpoint("f")).isEqualTo(3_000);
        assertThat(stage.replicator.last().isClosed()).isTrue();
    }

    @Test
    void aCheckpoint_isStillKnown_afterACrash() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().checkpoint(4_000);
        stage.after(Duration.ofSeconds(1));
        stage.replicator.last().listener().checkpoint(4_001);

        stage.crash();
        assertThat(stage.checkpoint("f")).isEqualTo(4_000);
        stage.tick();
        assertThat(stage.replicator.last().spec().checkpointTs()).isEqualTo(4_000);
    }

    @Test
    void aSupervisorThatNeverLooked_takesNothingAway() {
        stage.create("f", null);
        stage.tick();
        stage.replicator.last().listener().checkpoint(4_000);
        stage.after(Duration.ofSeconds(1));

        stage.crash();
        stage.supervisor.keep();
        stage.crash();
        assertThat(stage.checkpoint("f")).isEqualTo(4_000);
    }

    @Test
    void aName_thatIsUsedAgain_knowsNothingOfTheOneBefore() {
        stage.create("f", null);
        stage.tick();
        var first = stage.replicator.last();
        first.listener().checkpoint(9_000);
        stage.after(Duration.ofSeconds(1));
        stage.send(new TicdcCommand.RemoveChangefeed(Stage.key("f")));
        stage.create("f", null);

        assertThat(stage.checkpoint("f")).isEqualTo(Stage.START);
        stage.tick();
        assertThat(first.isClosed()).isTrue();
        stage.tick();
        stage.tick();
        first.listener().checkpoint(9_999);
        assertThat(stage.replicator.last()).isNotSameAs(first);
        assertThat(stage.replicator.last().spec().checkpointTs()).isEqualTo(Stage.START);
        assertThat(stage.checkpoint("f")).isEqualTo(Stage.START);
    }

    @Test
    void aSinkThatHangs_holdsUpNoOther() {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("test-", 0).factory());
                Stage busy = new Stage(directory, threads)) {
            busy.create("hangs", null);
            busy.create("works", null);
            busy.tick();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(busy.running()).containsExactly("works"));
            busy.send(new TicdcCommand.PauseChangefeed(Stage.key("hangs")));
            busy.tick();
            assertThat(busy.view("hangs").state()).isEqualTo(FeedState.STOPPED);
            busy.replicator.hanging.countDown();
        }
    }
}
