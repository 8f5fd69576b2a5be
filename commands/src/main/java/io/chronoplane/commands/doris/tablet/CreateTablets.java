package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Makes tablets. Those that are there already stay as they are.
public record CreateTablets(String instanceId, List<TabletMeta> tablets) implements TabletCommand {

    public CreateTablets {
        tablets = List.copyOf(tablets);
    }

    @Override
    public List<Tag> reads() {
        return tablets.stream()
                .map(meta -> DorisTabletTags.tablet(instanceId, meta.tabletId()))
                .distinct()
                .toList();
    }
}
