package io.chronoplane.commands.core;

/// The rules of a system, as a pure function.
///
/// @param <C> the sealed interface of the system's commands
@FunctionalInterface
public interface Decider<C extends Command> {

    /// @param command what is asked
    /// @param states  the entities that [Command#reads()] named
    /// @param context time and fresh ids, which a pure function cannot make itself
    Decision decide(C command, States states, Context context);
}
