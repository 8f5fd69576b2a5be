package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Puts the merge of its input in the place of the input: how a compaction of our own engine ends.
public record MergeRowsets(String instanceId, long tabletId, String jobId) implements TabletCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.tablet(instanceId, tabletId));
    }
}
