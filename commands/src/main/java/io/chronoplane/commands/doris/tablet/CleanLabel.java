package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Forgets a label if all of its transactions have ended. Nothing happens to one with a transaction that runs.
public record CleanLabel(String instanceId, long dbId, String label) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.label(instanceId, dbId, label));
    }
}
