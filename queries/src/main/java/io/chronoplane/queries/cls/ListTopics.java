package io.chronoplane.queries.cls;

import java.util.List;
import java.util.Optional;

/// The topics of a logset, oldest first; empty when there is no such logset.
public record ListTopics(String logsetId) implements ClsQuery<Optional<List<TopicView>>> {}
