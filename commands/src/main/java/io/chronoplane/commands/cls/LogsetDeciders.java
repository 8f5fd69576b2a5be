package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// Names of logsets are unique among those that are there.
final class LogsetDeciders {

    private LogsetDeciders() {}

    static Decision create(CreateLogset command, States states, Context context, ClsRules rules) {
        Optional<ClsRejection> wrong =
                ValueCheck.name(command.name()).or(() -> ValueCheck.logsetPeriod(command.periodDays()));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        Logsets all = ClsEntities.logsets(states);
        if (all.taken(command.name(), "")) {
            return Decision.reject(new ClsRejection.LogsetNameTaken(command.name()));
        }
        if (rules.logsetLimit() > 0 && all.idsByName().size() >= rules.logsetLimit()) {
            return Decision.reject(new ClsRejection.TooManyLogsets(rules.logsetLimit()));
        }
        return Decision.accept(new LogsetCreated(
                context.freshId(),
                command.name(),
                Math.toIntExact(command.periodDays()),
                context.at().getEpochSecond()));
    }

    static Decision change(ChangeLogset command, States states, Context context) {
        Optional<ClsRejection> wrong = ValueCheck.name(command.name())
                .or(() -> ValueCheck.logsetPeriod(command.periodDays()));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        Optional<Logset.Live> found = ClsEntities.logset(states, command.logsetId());
        if (found.isEmpty()) {
            return Decision.reject(new ClsRejection.LogsetUnknown(command.logsetId()));
        }
        Logset.Live logset = found.get();
        String name = command.name() == null ? logset.name() : command.name();
        Long given = command.periodDays();
        int days = given == null ? logset.periodDays() : Math.toIntExact(given);
        if (ClsEntities.logsets(states).taken(name, command.logsetId())) {
            return Decision.reject(new ClsRejection.LogsetNameTaken(name));
        }
        return name.equals(logset.name()) && days == logset.periodDays()
                ? Decision.accept()
                : Decision.accept(new LogsetChanged(
                        command.logsetId(), logset.name(), name, days, context.at().getEpochSecond()));
    }

    static Decision delete(DeleteLogset command, States states, Context context) {
        Optional<Logset.Live> found = ClsEntities.logset(states, command.logsetId());
        if (found.isEmpty()) {
            return Decision.reject(new ClsRejection.LogsetUnknown(command.logsetId()));
        }
        if (!found.get().topicsByName().isEmpty()) {
            return Decision.reject(new ClsRejection.LogsetHasTopics(command.logsetId()));
        }
        return Decision.accept(new LogsetDeleted(
                command.logsetId(), found.get().name(), context.at().getEpochSecond()));
    }
}
