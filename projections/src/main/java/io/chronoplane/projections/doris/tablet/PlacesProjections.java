package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.TabletCreated;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.tablet.TabletPlace;
import io.chronoplane.queries.doris.tablet.TabletPlaces;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where tablets are, by their ids and by those of their tables.
public final class PlacesProjections {

    public static final Projection<TabletPlaces> BY_TABLET = Projection.index(
            "doris.tablet.by-tablet-id",
            1,
            DorisTabletTags.TABLET_ID,
            TabletPlaces.class,
            PlacesProjections::fold);

    public static final Projection<TabletPlaces> BY_TABLE = Projection.index(
            "doris.tablet.by-table-id", 1, DorisTabletTags.TABLE_ID, TabletPlaces.class, PlacesProjections::fold);

    private PlacesProjections() {}

    private static @Nullable TabletPlaces fold(String id, @Nullable TabletPlaces view, Recorded recorded) {
        return recorded.event() instanceof TabletCreated created
                ? new TabletPlaces(Stream.concat(
                                view == null ? Stream.of() : view.places().stream(),
                                Stream.of(new TabletPlace(created.instanceId(), created.tabletId())))
                        .toList())
                : view;
    }
}
