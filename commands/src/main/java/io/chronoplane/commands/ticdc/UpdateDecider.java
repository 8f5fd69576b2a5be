package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import java.util.Optional;

/// What does not run can be changed.
final class UpdateDecider {

    private UpdateDecider() {}

    static Decision decide(TicdcCommand.UpdateChangefeed command, Changefeed state, Context context) {
        return switch (state) {
            case Changefeed.Absent none -> Decision.reject(new TicdcRejection.ChangefeedUnknown(command.key()));
            case Changefeed.Existing existing -> decide(command, existing, context);
        };
    }

    private static Decision decide(
            TicdcCommand.UpdateChangefeed command, Changefeed.Existing before, Context context) {
        if (before.state() != FeedState.STOPPED && before.state() != FeedState.FAILED) {
            return Decision.reject(new TicdcRejection.ChangefeedRuns(command.key(), before.state()));
        }
        Long target = command.targetTs();
        if (target != null && Long.compareUnsigned(target, before.startTs()) <= 0) {
            return Decision.reject(new TicdcRejection.TargetBeforeStart(target, before.startTs(), true));
        }
        Optional<ConfigProblem> problem = ConfigCheck.problem(command.sink(), command.config());
        if (problem.isPresent()) {
            return Decision.reject(new TicdcRejection.ConfigRefused(problem.get(), true));
        }
        ReplicaConfig config = ConfigNormal.of(command.sink(), command.config());
        if (before.with(command.sink(), target, config).equals(before)) {
            return Decision.reject(new TicdcRejection.ConfigUnchanged(command.key()));
        }
        return Decision.accept(new ChangefeedUpdated(
                command.key().namespace(), command.key().id(), command.sink(), target, config, context.at()));
    }
}
