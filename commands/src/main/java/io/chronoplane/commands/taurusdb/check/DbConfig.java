package io.chronoplane.commands.taurusdb.check;

/// A parameter that a task sets.
public record DbConfig(String name, String value) {}
