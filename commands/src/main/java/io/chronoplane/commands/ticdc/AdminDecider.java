package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import org.jspecify.annotations.Nullable;

/// What users do to changefeeds as a whole. What is so already is no error, as upstream has it.
final class AdminDecider {

    private AdminDecider() {}

    static Decision pause(ChangefeedKey key, Changefeed state, Context context) {
        return switch (state) {
            case Changefeed.Absent none -> Decision.reject(new TicdcRejection.ChangefeedUnknown(key));
            case Changefeed.Existing existing -> existing.state().isActive()
                    ? Decision.accept(new ChangefeedPaused(key.namespace(), key.id(), context.at()))
                    : Decision.accept();
        };
    }

    static Decision resume(TicdcCommand.ResumeChangefeed command, Changefeed state, Context context) {
        ChangefeedKey key = command.key();
        Long checkpointTs = command.checkpointTs();
        @Nullable Rewind rewind = checkpointTs == null ? null : new Rewind(checkpointTs, context.freshId());
        return switch (state) {
            case Changefeed.Absent none -> Decision.reject(new TicdcRejection.ChangefeedUnknown(key));
            case Changefeed.Existing existing -> existing.state().isActive()
                    ? Decision.accept()
                    : Decision.accept(new ChangefeedResumed(key.namespace(), key.id(), rewind, context.at()));
        };
    }

    static Decision remove(ChangefeedKey key, Changefeed state, Context context) {
        return switch (state) {
            case Changefeed.Absent none -> Decision.accept();
            case Changefeed.Existing existing ->
                Decision.accept(new ChangefeedRemoved(key.namespace(), key.id(), context.at()));
        };
    }
}
