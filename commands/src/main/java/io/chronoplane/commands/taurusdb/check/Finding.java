package io.chronoplane.commands.taurusdb.check;

/// A rule that a configuration breaks.
///
/// @param reason for people; it names the place or the columns
public record Finding(Rule rule, String reason) {}
