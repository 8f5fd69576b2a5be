package io.chronoplane.commands.core;

/// The states of the entities that a command reads.
public interface States {

    /// The state of one entity, [EntityType#initial()] when nothing has happened to it.
    ///
    /// @throws IllegalArgumentException when the command did not name it in [Command#reads()]
    <S> S of(EntityType<S> type, String id);
}
