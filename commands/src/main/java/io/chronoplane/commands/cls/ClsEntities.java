package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// The kinds of entities of this system.
public final class ClsEntities {

    public static final EntityType<Logsets> LOGSETS =
            new EntityType<>(ClsTags.LOGSETS, 1, Logsets.class, Logsets.NONE, LogsetsFold::apply);

    public static final EntityType<Logset> LOGSET =
            new EntityType<>(ClsTags.LOGSET, 1, Logset.class, new Logset.Absent(), LogsetFold::apply);

    public static final EntityType<Topic> TOPIC =
            new EntityType<>(ClsTags.TOPIC, 1, Topic.class, new Topic.Absent(), TopicFold::apply);

    private ClsEntities() {}

    static Logsets logsets(States states) {
        return states.of(LOGSETS, ClsTags.ALL);
    }

    /// Empty when there is none, or none any more.
    static Optional<Logset.Live> logset(States states, String logsetId) {
        return ClsTags.isId(logsetId) && states.of(LOGSET, logsetId) instanceof Logset.Live live
                ? Optional.of(live)
                : Optional.empty();
    }

    /// Empty when there is none, or none any more.
    static Optional<Topic.Live> topic(States states, String topicId) {
        return ClsTags.isId(topicId) && states.of(TOPIC, topicId) instanceof Topic.Live live
                ? Optional.of(live)
                : Optional.empty();
    }
}
