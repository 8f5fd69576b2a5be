package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.StarRocksInstanceCreated;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.taurusdb.SourceInstanceView;
import org.jspecify.annotations.Nullable;

/// TaurusDB instances, which are known by their StarRocks instances.
public final class SourceInstanceProjection {

    public static final Projection<SourceInstanceView> PROJECTION = new Projection<>(
            "taurusdb.taurusdb-instance",
            1,
            TaurusDbTags.SOURCE_INSTANCE,
            SourceInstanceView.class,
            SourceInstanceProjection::fold);

    private SourceInstanceProjection() {}

    private static @Nullable SourceInstanceView fold(String id, @Nullable SourceInstanceView view, Recorded recorded) {
        return recorded.event() instanceof StarRocksInstanceCreated created
                ? new SourceInstanceView(id, created.projectId())
                : view;
    }
}
