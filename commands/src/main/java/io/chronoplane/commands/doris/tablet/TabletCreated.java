package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A tablet is there, with its first rowset `[0-1]`.
public record TabletCreated(String instanceId, TabletMeta meta, long at) implements TabletEvent {

    @Override
    public long tabletId() {
        return meta.tabletId();
    }

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.tablet(instanceId, tabletId()),
                new Tag(DorisTabletTags.TABLET_ID, Long.toString(tabletId())),
                new Tag(DorisTabletTags.TABLE_ID, Long.toString(meta.tableId())));
    }
}
