package io.chronoplane.queries.cls;

import java.util.Optional;

/// All about one topic; empty when there is none with that id.
public record GetTopic(String topicId) implements ClsQuery<Optional<TopicView>> {}
