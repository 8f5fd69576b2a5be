package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What commands read. A text that cannot be an id names no entity and is refused before any state is asked for.
final class Reads {

    private Reads() {}

    static List<Tag> instance(String instanceId) {
        return TextLimit.fits(instanceId) ? DorisMetaTags.instance(instanceId) : List.of();
    }

    static List<Tag> instanceAndNodes(String instanceId, List<Node> nodes) {
        return TextLimit.fits(instanceId)
                ? DorisMetaTags.instance(
                        instanceId,
                        nodes.stream().map(Node::cloudUniqueId).filter(TextLimit::fits).toList())
                : List.of();
    }
}
