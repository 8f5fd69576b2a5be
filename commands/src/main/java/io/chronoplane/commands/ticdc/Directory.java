package io.chronoplane.commands.ticdc;

/// All changefeeds there are, as far as rules need to know of them: nothing.
public record Directory() {}
