package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.PartitionVersion;
import io.chronoplane.commands.doris.tablet.TableVersion;
import io.chronoplane.commands.doris.tablet.VersionFold;
import io.chronoplane.projections.core.Projection;

/// The versions of partitions and of tables. There is none before the first load.
public final class VersionProjections {

    public static final Projection<PartitionVersion> PARTITION = new Projection<>(
            "doris.tablet.partition",
            1,
            DorisTabletTags.PARTITION,
            PartitionVersion.class,
            (id, view, recorded) -> VersionFold.partition(
                    id, view == null ? new PartitionVersion(0, 1, 0) : view, recorded.event()));

    public static final Projection<TableVersion> TABLE = new Projection<>(
            "doris.tablet.table",
            1,
            DorisTabletTags.TABLE,
            TableVersion.class,
            (id, view, recorded) ->
                    VersionFold.table(id, view == null ? new TableVersion(0, 0) : view, recorded.event()));

    private VersionProjections() {}
}
