package io.chronoplane.commands.taurusdb.check;

/// A parameter of a synchronization.
///
/// @param name     exact
/// @param fallback the value that holds when none is given
public record DbParameter(String name, ParameterRange range, String fallback, String description) {}
