package io.chronoplane.infra.ticdc.dispatch;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.regex.Pattern;

/// The name of a topic, or how it follows from a table: `[prefix]{schema}[middle][{table}][suffix]`.
public record TopicExpression(String text) {

    private static final String FIXED = "[A-Za-z0-9._-]*+";
    private static final Pattern SHAPE = Pattern.compile(
            FIXED + "\\{schema\\}" + FIXED + "(?:\\{table\\}" + FIXED + ")?+|[A-Za-z0-9._-]++");
    private static final int LONGEST = 249;

    /// @throws FlowException when it is none
    public TopicExpression {
        if (!SHAPE.matcher(text).matches()) {
            throw new FlowException(ErrorCode.KAFKA_TOPIC_EXPR_INVALID, "invalid topic expression: " + text + " ");
        }
    }

    public String topic(String schema, String table) {
        String name = text.replace("{schema}", fit(schema)).replace("{table}", fit(table));
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        // Brokers refuse these two.
        return switch (cut) {
            case "." -> "_";
            case ".." -> "__";
            default -> cut;
        };
    }

    private static String fit(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
