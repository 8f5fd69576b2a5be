package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decider;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of CLS. Values are checked first, then what they name, then what may be done with it; the first check that
/// fails is the answer.
public final class ClsDecider implements Decider<ClsCommand> {

    private final ClsRules rules;

    public ClsDecider(ClsRules rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(ClsCommand command, States states, Context context) {
        return switch (command) {
            case CreateLogset create -> LogsetDeciders.create(create, states, context, rules);
            case ChangeLogset change -> LogsetDeciders.change(change, states, context);
            case DeleteLogset delete -> LogsetDeciders.delete(delete, states, context);
            case CreateTopic create -> CreateTopicDecider.decide(create, states, context, rules);
            case ChangeTopic change -> ChangeTopicDecider.decide(change, states, context);
            case DeleteTopic delete -> DeleteTopicDecider.decide(delete, states, context);
            case SplitPartition split -> SplitPartitionDecider.decide(split, states, context, rules);
            case MergePartition merge -> MergePartitionDecider.decide(merge, states, context, rules);
            case ExpirePartitions expire -> ExpirePartitionsDecider.decide(expire, states, context);
        };
    }
}
