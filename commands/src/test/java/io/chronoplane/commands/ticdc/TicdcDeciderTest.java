package io.chronoplane.commands.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which commands move a changefeed from which state to which.
class TicdcDeciderTest {

    private static final ChangefeedKey KEY = new ChangefeedKey("default", "f");
    private static final SinkUri SINK = SinkUri.parse("blackhole://");
    private static final Context CONTEXT = new Context(Instant.EPOCH, "fresh");
    private static final FeedError ERROR = new FeedError("a:1", ErrorCode.UNKNOWN, "why", Instant.EPOCH);
    private static final Set<FeedState> RUNNING = EnumSet.of(FeedState.NORMAL, FeedState.WARNING);
    private static final Set<FeedState> ACTIVE = EnumSet.of(FeedState.NORMAL, FeedState.WARNING, FeedState.PENDING);

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void aPause_stopsWhatIsActive(FeedState from) {
        assertThat(after(from, new TicdcCommand.PauseChangefeed(KEY)))
                .isEqualTo(ACTIVE.contains(from) ? FeedState.STOPPED : from);
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void aResume_startsWhatIsNotActive(FeedState from) {
        assertThat(after(from, new TicdcCommand.ResumeChangefeed(KEY, null)))
                .isEqualTo(ACTIVE.contains(from) ? from : FeedState.NORMAL);
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void anUpdate_isForWhatIsStoppedOrFailed(FeedState from) {
        Decision decision = decide(
                existing(from), new TicdcCommand.UpdateChangefeed(KEY, SINK, 5_000L, ReplicaConfig.defaults()));
        assertThat(decision instanceof Decision.Accepted)
                .isEqualTo(from == FeedState.STOPPED || from == FeedState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void aMove_countsFromTheStatesThatKnowIt(FeedState from) {
        assertMove(from, new Move.Warn(ERROR), RUNNING, FeedState.WARNING);
        assertMove(from, new Move.Stall(ERROR), RUNNING, FeedState.PENDING);
        assertMove(from, new Move.Retry(), EnumSet.of(FeedState.PENDING), FeedState.WARNING);
        assertMove(from, new Move.Recover(), EnumSet.of(FeedState.WARNING), FeedState.NORMAL);
        assertMove(from, new Move.Finish(2_000), RUNNING, FeedState.FINISHED);
        Set<FeedState> failing = EnumSet.copyOf(ACTIVE);
        failing.add(FeedState.STOPPED);
        assertMove(from, new Move.Fail(ERROR), failing, FeedState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void newsOfAnotherIncarnation_changeNothing(FeedState from) {
        assertThat(decide(existing(from), new TicdcCommand.MoveChangefeed(KEY, "another", new Move.Fail(ERROR))))
                .isEqualTo(Decision.accept());
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void aName_isTaken_inEveryState_untilItIsRemoved(FeedState from) {
        TicdcCommand create =
                new TicdcCommand.CreateChangefeed(KEY, SINK, 1_000, null, ReplicaConfig.defaults(), "v7.2.0");
        assertThat(decide(existing(from), create))
                .isEqualTo(Decision.reject(new TicdcRejection.ChangefeedExists(KEY)));
        Changefeed removed = fold(existing(from), decide(existing(from), new TicdcCommand.RemoveChangefeed(KEY)));
        assertThat(decide(removed, create)).isInstanceOf(Decision.Accepted.class);
    }

    private static void assertMove(FeedState from, Move move, Set<FeedState> legal, FeedState to) {
        assertThat(after(from, new TicdcCommand.MoveChangefeed(KEY, "incarnation", move)))
                .as("%s from %s", move, from)
                .isEqualTo(legal.contains(from) ? to : from);
    }

    private static FeedState after(FeedState from, TicdcCommand command) {
        return ((Changefeed.Existing) fold(existing(from), decide(existing(from), command))).state();
    }

    private static Changefeed.Existing existing(FeedState state) {
        return new Changefeed.Existing(state, SINK, 1_000, null, ReplicaConfig.defaults(), "incarnation");
    }

    private static Decision decide(Changefeed state, TicdcCommand command) {
        States states = new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                return type.type().cast(state);
            }
        };
        return new TicdcDecider().decide(command, states, CONTEXT);
    }

    private static Changefeed fold(Changefeed state, Decision decision) {
        List<Event> events = decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
        Changefeed now = state;
        for (Event event : events) {
            now = TicdcEntities.CHANGEFEED.evolve().apply(KEY.toString(), now, event);
        }
        return now;
    }
}
