package io.chronoplane.infra.config.source;

/// A value that somebody gave to a key, not yet checked.
public record Given(String key, String text, Source source) {}
