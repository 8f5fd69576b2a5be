package io.chronoplane.commands.doris.tablet;

/// By which the same begin of a transaction is known when it is sent again.
public record RequestId(long high, long low) {}
