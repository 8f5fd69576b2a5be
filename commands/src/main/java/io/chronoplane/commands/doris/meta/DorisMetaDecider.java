package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decider;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of the Doris Meta Service. The checks of a command are made in upstream's order, and the first that
/// fails is the answer.
public final class DorisMetaDecider implements Decider<DorisMetaCommand> {

    private final DorisMetaRules rules;

    public DorisMetaDecider(DorisMetaRules rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(DorisMetaCommand command, States states, Context context) {
        return switch (command) {
            case CreateInstance create -> CreateInstanceDecider.decide(create, states, context, rules);
            case DropInstance drop -> DropInstanceDecider.decide(drop, states, context);
            case SetInstanceStatus set -> SetInstanceStatusDecider.decide(set, states, context);
            case AddCluster add -> AddClusterDecider.decide(add, states, context);
            case DropCluster drop -> DropClusterDecider.decide(drop, states, context, rules);
            case RenameCluster rename -> RenameClusterDecider.decide(rename, states, context);
            case SetClusterStatus set -> SetClusterStatusDecider.decide(set, states, context, rules);
            case RenameInstance rename -> RenameInstanceDecider.decide(rename, states, context);
            case StorageCommand storage -> StorageDecider.decide(storage, states, context, rules);
            case SetClusterUsers set -> SetClusterUsersDecider.decide(set, states, context);
            case SetClusterEndpoint set -> SetClusterEndpointDecider.decide(set, states, context);
            case AlterVirtualCluster alter -> AlterVirtualClusterDecider.decide(alter, states, context);
            case AddNodes add -> AddNodesDecider.decide(add, states, context);
            case DropNodes drop -> DropNodesDecider.decide(drop, states, context, rules);
            case SetNodeStatus set -> SetNodeStatusDecider.decide(set, states, context);
        };
    }
}
