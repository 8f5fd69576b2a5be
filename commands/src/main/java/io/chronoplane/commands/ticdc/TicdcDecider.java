package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decider;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of changefeeds.
public final class TicdcDecider implements Decider<TicdcCommand> {

    @Override
    public Decision decide(TicdcCommand command, States states, Context context) {
        Changefeed state = states.of(TicdcEntities.CHANGEFEED, command.key().toString());
        return switch (command) {
            case TicdcCommand.CreateChangefeed create -> CreateDecider.decide(create, state, context);
            case TicdcCommand.UpdateChangefeed update -> UpdateDecider.decide(update, state, context);
            case TicdcCommand.PauseChangefeed pause -> AdminDecider.pause(pause.key(), state, context);
            case TicdcCommand.ResumeChangefeed resume -> AdminDecider.resume(resume, state, context);
            case TicdcCommand.RemoveChangefeed remove -> AdminDecider.remove(remove.key(), state, context);
            case TicdcCommand.MoveChangefeed move -> MoveDecider.decide(move, state, context);
        };
    }
}
