package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of changefeeds.
public sealed interface TicdcCommand extends Command {

    ChangefeedKey key();

    @Override
    default List<Tag> reads() {
        return TicdcTags.changefeed(key());
    }

    /// Makes a changefeed that runs from the moment `startTs` on. Whether its sink can be opened, and whether the log
    /// reaches so far back, has been looked at before.
    ///
    /// @param targetTs null for no end
    record CreateChangefeed(
            ChangefeedKey key,
            SinkUri sink,
            long startTs,
            @Nullable Long targetTs,
            ReplicaConfig config,
            String creatorVersion)
            implements TicdcCommand {}

    /// Changes one that is stopped or failed.
    ///
    /// @param targetTs null for no end
    record UpdateChangefeed(ChangefeedKey key, SinkUri sink, @Nullable Long targetTs, ReplicaConfig config)
            implements TicdcCommand {}

    /// Stops one that runs, or waits to run again.
    record PauseChangefeed(ChangefeedKey key) implements TicdcCommand {}

    /// Lets one run that has been stopped, has failed or has finished.
    ///
    /// @param checkpointTs where to go on, instead of where it was; null to keep that
    record ResumeChangefeed(ChangefeedKey key, @Nullable Long checkpointTs) implements TicdcCommand {}

    /// Forgets one. There need not be any.
    record RemoveChangefeed(ChangefeedKey key) implements TicdcCommand {}

    /// Tells what became of one that runs. What comes too late for its state changes nothing.
    ///
    /// @param incarnation that the news is about
    record MoveChangefeed(ChangefeedKey key, String incarnation, Move move) implements TicdcCommand {}
}
