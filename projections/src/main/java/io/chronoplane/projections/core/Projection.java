package io.chronoplane.projections.core;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A pure fold from events to the view of one entity. The same fold answers the present, a past moment
/// (by folding the entity's tag up to a position), a sandbox and a rebuild.
///
/// @param name     unique among all projections, `doris.meta.instance`
/// @param revision of the view's shape or of the fold; raise it and the view is rebuilt from the log
/// @param kind     the kind of entity that it shows: every event that bears a tag of this kind is folded, once for
///                 each such tag
/// @param type     the class of the view, an immutable value
/// @param fold     the fold
/// @param gone     whether a view shows an entity that was dropped and stays visible: those who keep only what there is
///                 now, such as the topics of states, leave it out
/// @param isIndex  whether its views are kept to find or list entities, and are the state of none: queries use them,
///                 those who show entities leave them out
public record Projection<V>(
        String name, int revision, String kind, Class<V> type, Fold<V> fold, Predicate<V> gone, boolean isIndex) {

    /// A projection of entities.
    public Projection(
            String name, int revision, String kind, Class<V> type, Fold<V> fold, Predicate<V> gone) {
        this(name, revision, kind, type, fold, gone, false);
    }

    /// A projection of entities whose views go when they do.
    public Projection(String name, int revision, String kind, Class<V> type, Fold<V> fold) {
        this(name, revision, kind, type, fold, view -> false);
    }

    /// A projection that only finds or lists entities.
    public static <V> Projection<V> index(String name, int revision, String kind, Class<V> type, Fold<V> fold) {
        return new Projection<>(name, revision, kind, type, fold, view -> false, true);
    }

    /// Folds one event into one view.
    @FunctionalInterface
    public interface Fold<V> {

        /// @param id       of the entity
        /// @param view     before the event, null when there is none yet
        /// @param recorded the event, which bears the entity's tag
        /// @return the view after it, null when there is nothing to show
        @Nullable V apply(String id, @Nullable V view, Recorded recorded);
    }

    public Tag tag(String id) {
        return new Tag(kind, id);
    }
}
