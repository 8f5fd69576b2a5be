package io.chronoplane.commands.core;

import java.time.Instant;

/// What a decision may take from the outside world.
///
/// @param at      the wall-clock time of the request; it becomes the time of the events
/// @param freshId a random UUID that no one else has
public record Context(Instant at, String freshId) {}
