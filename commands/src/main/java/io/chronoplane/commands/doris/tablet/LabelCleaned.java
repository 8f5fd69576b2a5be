package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A label whose transactions have all ended is free again.
public record LabelCleaned(String instanceId, long dbId, String label, long at) implements TxnEvent {

    @Override
    public List<Tag> tags() {
        return List.of(DorisTabletTags.label(instanceId, dbId, label));
    }
}
