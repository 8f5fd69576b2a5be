package io.chronoplane.commands.ticdc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of topics: a fixed name, or a schema and a table between fixed parts.
final class TopicCheck {

    private static final Pattern TOPIC = Pattern.compile(
            "[A-Za-z0-9._-]+|[A-Za-z0-9._-]*\\{schema\\}([A-Za-z0-9._-]*\\{table\\})?[A-Za-z0-9._-]*");

    private TopicCheck() {}

    static Optional<ConfigProblem> problem(SinkConfig sink) {
        List<DispatchRule> rules = sink.dispatchers();
        return (rules == null ? Stream.<DispatchRule>empty() : rules.stream())
                .map(DispatchRule::topic)
                .filter(topic -> topic != null && !topic.isEmpty() && !isTopic(topic))
                .findFirst()
                .flatMap(topic ->
                        ConfigProblem.of(ErrorCode.KAFKA_TOPIC_EXPR_INVALID, "invalid topic expression: " + topic + " "));
    }

    private static boolean isTopic(String topic) {
        String name = topic.startsWith("persistent://") ? topic.substring("persistent://".length()).replace('/', '-') : topic;
        return TOPIC.matcher(name).matches();
    }
}
