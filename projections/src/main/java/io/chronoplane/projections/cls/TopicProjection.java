package io.chronoplane.projections.cls;

import io.chronoplane.commands.cls.ClsTags;
import io.chronoplane.commands.cls.PartitionEvent;
import io.chronoplane.commands.cls.Partitions;
import io.chronoplane.commands.cls.TopicChanged;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.commands.cls.TopicDeleted;
import io.chronoplane.commands.cls.TopicEvent;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.cls.TopicView;
import org.jspecify.annotations.Nullable;

/// Topics with their partitions. A deleted one is gone.
public final class TopicProjection {

    public static final Projection<TopicView> PROJECTION =
            new Projection<>("cls.topic", 1, ClsTags.TOPIC, TopicView.class, TopicProjection::fold);

    private TopicProjection() {}

    private static @Nullable TopicView fold(String id, @Nullable TopicView view, Recorded recorded) {
        return recorded.event() instanceof TopicEvent ours ? fold(view, ours) : view;
    }

    private static @Nullable TopicView fold(@Nullable TopicView view, TopicEvent event) {
        return switch (event) {
            case TopicCreated created ->
                new TopicView(
                        created.topicId(),
                        created.logsetId(),
                        created.name(),
                        created.settings(),
                        created.at(),
                        Partitions.first(created.partitions()));
            case TopicChanged changed ->
                new TopicView(
                        changed.topicId(),
                        changed.logsetId(),
                        changed.name(),
                        changed.settings(),
                        known(view).createdAt(),
                        known(view).partitions());
            case TopicDeleted deleted -> null;
            case PartitionEvent partitions ->
                known(view).with(known(view).partitions().after(partitions));
        };
    }

    private static TopicView known(@Nullable TopicView view) {
        if (view == null) {
            throw new IllegalStateException("an event of a topic that is not there");
        }
        return view;
    }
}
