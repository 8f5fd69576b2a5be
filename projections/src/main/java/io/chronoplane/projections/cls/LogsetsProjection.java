package io.chronoplane.projections.cls;

import io.chronoplane.commands.cls.ClsTags;
import io.chronoplane.commands.cls.LogsetChanged;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.commands.cls.LogsetDeleted;
import io.chronoplane.commands.cls.LogsetEvent;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.cls.LogsetsView;
import org.jspecify.annotations.Nullable;

/// Which logsets there are: one view for all.
public final class LogsetsProjection {

    public static final Projection<LogsetsView> PROJECTION =
            Projection.index("cls.logsets", 1, ClsTags.LOGSETS, LogsetsView.class, LogsetsProjection::fold);

    private LogsetsProjection() {}

    private static @Nullable LogsetsView fold(String id, @Nullable LogsetsView view, Recorded recorded) {
        return recorded.event() instanceof LogsetEvent ours
                ? new LogsetsView(fold(view == null ? OrderedMap.of() : view.namesById(), ours))
                : view;
    }

    private static OrderedMap<String, String> fold(OrderedMap<String, String> names, LogsetEvent event) {
        return switch (event) {
            case LogsetCreated created -> names.with(created.logsetId(), created.name());
            case LogsetChanged changed -> names.with(changed.logsetId(), changed.name());
            case LogsetDeleted deleted -> names.without(deleted.logsetId());
        };
    }
}
