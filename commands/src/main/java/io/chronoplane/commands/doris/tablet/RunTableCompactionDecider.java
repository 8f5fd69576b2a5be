package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import java.util.ArrayList;
import java.util.List;

/// The tablets of a table begin to be compacted; the first that cannot be, although it has something to merge, refuses
/// them all.
final class RunTableCompactionDecider {

    private RunTableCompactionDecider() {}

    static Decision decide(RunTableCompaction command, States states, Context context, CompactionRules rules) {
        List<Event> events = new ArrayList<>();
        for (RunCompaction run : command.runs()) {
            switch (RunCompactionDecider.decide(run, states, context, rules)) {
                case Decision.Accepted accepted -> events.addAll(accepted.events());
                case Decision.Rejected rejected -> {
                    if (!(rejected.rejection() instanceof CompactionRejection why && why.isForLackOfWork())) {
                        return rejected;
                    }
                }
            }
        }
        return new Decision.Accepted(events);
    }
}
