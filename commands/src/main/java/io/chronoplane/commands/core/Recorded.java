package io.chronoplane.commands.core;

import java.time.Instant;

/// An event with its place in the log.
///
/// @param position 1 for the first event of the log, without gaps
/// @param tso      epoch milliseconds shifted left by 18 bits, plus a counter; grows strictly with the position
/// @param at       when the command that led to it was decided
/// @param event    the event itself
public record Recorded(long position, long tso, Instant at, Event event) {}
