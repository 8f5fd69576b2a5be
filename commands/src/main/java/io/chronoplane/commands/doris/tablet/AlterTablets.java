package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Sets properties of tablets, of all that are named or of none.
public record AlterTablets(String instanceId, List<Alteration> alterations) implements TabletCommand {

    /// What is to be set of one tablet.
    public record Alteration(long tabletId, TabletProperties properties) {}

    public AlterTablets {
        alterations = List.copyOf(alterations);
    }

    @Override
    public List<Tag> reads() {
        return alterations.stream()
                .map(one -> DorisTabletTags.tablet(instanceId, one.tabletId()))
                .distinct()
                .toList();
    }
}
