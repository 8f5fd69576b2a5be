package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Rejection;
import java.util.List;

/// Why a command to changefeeds was refused.
public sealed interface TicdcRejection extends Rejection {

    /// There is one of that name, in whatever state.
    record ChangefeedExists(ChangefeedKey key) implements TicdcRejection {}

    /// There is none of that name.
    record ChangefeedUnknown(ChangefeedKey key) implements TicdcRejection {}

    /// Only one that does not run can be changed.
    record ChangefeedRuns(ChangefeedKey key, FeedState state) implements TicdcRejection {}

    /// It would end before it begins.
    ///
    /// @param update whether it is there already
    record TargetBeforeStart(long targetTs, long startTs, boolean update) implements TicdcRejection {}

    /// Its configuration breaks a rule, or does not fit its sink.
    record ConfigRefused(ConfigProblem problem, boolean update) implements TicdcRejection {}

    /// It is so already.
    record ConfigUnchanged(ChangefeedKey key) implements TicdcRejection {}

    @Override
    default String code() {
        return switch (this) {
            case ChangefeedExists r -> "changefeed-exists";
            case ChangefeedUnknown r -> "changefeed-unknown";
            case ChangefeedRuns r -> "changefeed-runs";
            case TargetBeforeStart r -> "target-before-start";
            case ConfigRefused r -> "changefeed-config-refused";
            case ConfigUnchanged r -> "changefeed-config-unchanged";
        };
    }

    @Override
    default String rule() {
        return switch (this) {
            case ChangefeedExists r -> "A changefeed's id is unique within its namespace.";
            case ChangefeedUnknown r -> "Only a changefeed that there is can be changed.";
            case ChangefeedRuns r -> "A changefeed can be changed only while it is stopped or failed.";
            case TargetBeforeStart r -> "A changefeed ends behind its beginning.";
            case ConfigRefused r -> "A changefeed's configuration keeps its rules and fits its sink.";
            case ConfigUnchanged r -> "A changefeed can be changed only to something else.";
        };
    }

    @Override
    default List<String> legalMoves() {
        return this instanceof ChangefeedRuns ? List.of("pause") : List.of();
    }
}
