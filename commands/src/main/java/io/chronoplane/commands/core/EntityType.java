package io.chronoplane.commands.core;

/// A kind of entity: what it starts as, and how an event changes it.
///
/// @param kind     the kind in the entity's [Tag]
/// @param revision of the state's shape; raise it when the state record changes, so that old snapshots are
///                 left aside and made anew from events
/// @param type     the class of its state (sealed where the state is a machine), an immutable value
/// @param initial  the state of an entity that no event concerns yet
/// @param evolve   the fold
public record EntityType<S>(String kind, int revision, Class<S> type, S initial, Evolve<S> evolve) {

    /// Folds one event into an entity.
    @FunctionalInterface
    public interface Evolve<S> {

        /// @param id    of the entity: an event may concern several of one kind
        /// @param state before the event
        /// @param event one that bears the entity's tag; unknown ones leave the state as it is
        S apply(String id, S state, Event event);
    }

    public Tag tag(String id) {
        return new Tag(kind, id);
    }
}
