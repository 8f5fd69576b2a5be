package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.StarRocksInstanceCreated;
import io.chronoplane.commands.taurusdb.SyncTaskCreated;
import io.chronoplane.commands.taurusdb.SyncTaskDeleted;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import org.jspecify.annotations.Nullable;

/// StarRocks instances with the names of their tasks.
public final class StarRocksInstanceProjection {

    public static final Projection<StarRocksInstanceView> PROJECTION = new Projection<>(
            "taurusdb.starrocks-instance",
            1,
            TaurusDbTags.STARROCKS_INSTANCE,
            StarRocksInstanceView.class,
            StarRocksInstanceProjection::fold);

    private StarRocksInstanceProjection() {}

    private static @Nullable StarRocksInstanceView fold(
            String id, @Nullable StarRocksInstanceView view, Recorded recorded) {
        if (recorded.event() instanceof StarRocksInstanceCreated created) {
            return new StarRocksInstanceView(
                    created.instanceId(),
                    created.sourceInstanceId(),
                    created.projectId(),
                    created.name(),
                    created.version(),
                    created.haMode(),
                    created.feCount(),
                    created.beCount(),
                    recorded.at().toEpochMilli(),
                    OrderedMap.of());
        }
        if (view == null) {
            throw new IllegalStateException("an event of an instance that was never created: " + id);
        }
        return switch (recorded.event()) {
            case SyncTaskCreated created ->
                view.with(view.tasks().with(created.taskName(), recorded.at().toEpochMilli()));
            case SyncTaskDeleted deleted -> view.with(view.tasks().without(deleted.taskName()));
            default -> view;
        };
    }
}
