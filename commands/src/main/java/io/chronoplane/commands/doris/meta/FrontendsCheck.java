package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.IndexedList;
import java.util.Optional;

/// What the frontends of a cluster must be together after a change: not more than one master, and someone to lead.
final class FrontendsCheck {

    private FrontendsCheck() {}

    static Optional<DorisMetaRejection> of(ClusterType type, IndexedList<Node> nodes) {
        int masters = nodes.count(Nodes.as(NodeType.FE_MASTER));
        int followers = nodes.count(Nodes.as(NodeType.FE_FOLLOWER));
        boolean sound = masters == 1 || (masters == 0 && followers > 0);
        return type != ClusterType.SQL || sound
                ? Optional.empty()
                : Optional.of(new NodeRejection.FrontendsInvalid());
    }
}
