package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import java.util.Optional;

/// A name is taken while its changefeed is there, in whatever state.
final class CreateDecider {

    private CreateDecider() {}

    static Decision decide(TicdcCommand.CreateChangefeed command, Changefeed state, Context context) {
        if (state instanceof Changefeed.Existing) {
            return Decision.reject(new TicdcRejection.ChangefeedExists(command.key()));
        }
        Long target = command.targetTs();
        if (target != null && Long.compareUnsigned(target, command.startTs()) <= 0) {
            return Decision.reject(new TicdcRejection.TargetBeforeStart(target, command.startTs(), false));
        }
        Optional<ConfigProblem> problem = ConfigCheck.problem(command.sink(), command.config());
        if (problem.isPresent()) {
            return Decision.reject(new TicdcRejection.ConfigRefused(problem.get(), false));
        }
        return Decision.accept(new ChangefeedCreated(
                command.key().namespace(),
                command.key().id(),
                command.sink(),
                command.startTs(),
                target,
                ConfigNormal.of(command.sink(), command.config()),
                context.freshId(),
                command.creatorVersion(),
                context.at()));
    }
}
