package io.chronoplane.projections.cls;

import io.chronoplane.commands.cls.ClsEvent;
import io.chronoplane.commands.cls.ClsTags;
import io.chronoplane.commands.cls.LogsetChanged;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.commands.cls.LogsetDeleted;
import io.chronoplane.commands.cls.PartitionEvent;
import io.chronoplane.commands.cls.TopicChanged;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.commands.cls.TopicDeleted;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.cls.LogsetView;
import org.jspecify.annotations.Nullable;

/// Logsets and which topics they have. A deleted one is gone.
public final class LogsetProjection {

    public static final Projection<LogsetView> PROJECTION =
            new Projection<>("cls.logset", 1, ClsTags.LOGSET, LogsetView.class, LogsetProjection::fold);

    private LogsetProjection() {}

    private static @Nullable LogsetView fold(String id, @Nullable LogsetView view, Recorded recorded) {
        return recorded.event() instanceof ClsEvent ours ? fold(view, ours) : view;
    }

    private static @Nullable LogsetView fold(@Nullable LogsetView view, ClsEvent event) {
        return switch (event) {
            case LogsetCreated created ->
                new LogsetView(
                        created.logsetId(), created.name(), created.periodDays(), created.at(), OrderedMap.of());
            case LogsetChanged changed -> {
                LogsetView known = known(view);
                yield new LogsetView(
                        changed.logsetId(), changed.name(), changed.periodDays(), known.createdAt(), known.namesById());
            }
            case LogsetDeleted deleted -> null;
            case TopicCreated created ->
                known(view).with(known(view).namesById().with(created.topicId(), created.name()));
            case TopicChanged changed ->
                known(view).with(known(view).namesById().with(changed.topicId(), changed.name()));
            case TopicDeleted deleted -> known(view).with(known(view).namesById().without(deleted.topicId()));
            case PartitionEvent ofATopicAlone -> view;
        };
    }

    private static LogsetView known(@Nullable LogsetView view) {
        if (view == null) {
            throw new IllegalStateException("an event of a logset that is not there");
        }
        return view;
    }
}
