package io.chronoplane.commands.cls;

/// A label of a topic.
public record TopicTag(String key, String value) {}
