package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import java.time.Instant;

/// The moves that changefeeds make by themselves.
final class MoveDecider {

    private MoveDecider() {}

    static Decision decide(TicdcCommand.MoveChangefeed command, Changefeed state, Context context) {
        return state instanceof Changefeed.Existing existing
                        && existing.incarnation().equals(command.incarnation())
                        && isLegal(existing.state(), command.move())
                ? Decision.accept(event(command, context))
                : Decision.accept();
    }

    private static boolean isLegal(FeedState from, Move move) {
        return switch (move) {
            case Move.Warn warn -> from.runs();
            case Move.Stall stall -> from.runs();
            case Move.Retry retry -> from == FeedState.PENDING;
            case Move.Recover recover -> from == FeedState.WARNING;
            case Move.Fail fail -> from.isActive() || from == FeedState.STOPPED;
            case Move.Finish finish -> from.runs();
        };
    }

    private static TicdcEvent event(TicdcCommand.MoveChangefeed command, Context context) {
        String namespace = command.key().namespace();
        String id = command.key().id();
        Instant at = context.at();
        return switch (command.move()) {
            case Move.Warn warn -> new ChangefeedWarned(namespace, id, warn.error(), at);
            case Move.Stall stall -> new ChangefeedStalled(namespace, id, stall.error(), at);
            case Move.Retry retry -> new ChangefeedRetried(namespace, id, at);
            case Move.Recover recover -> new ChangefeedRecovered(namespace, id, at);
            case Move.Fail fail -> new ChangefeedFailed(namespace, id, fail.error(), at);
            case Move.Finish finish -> new ChangefeedFinished(namespace, id, finish.checkpointTs(), at);
        };
    }
}
