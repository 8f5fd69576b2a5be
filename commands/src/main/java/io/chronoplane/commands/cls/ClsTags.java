package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags of this system's entities. Only what has the form of an id names an entity.
public final class ClsTags {

    public static final String LOGSETS = "logsets";
    public static final String LOGSET = "logset";
    public static final String TOPIC = "topic";

    /// There is one set of all logsets.
    public static final String ALL = "all";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ClsTags() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Tag logsets() {
        return new Tag(LOGSETS, ALL);
    }

    static List<Tag> logset(String logsetId) {
        return named(LOGSET, logsetId).toList();
    }

    static List<Tag> logsetAndAll(String logsetId) {
        return Stream.concat(named(LOGSET, logsetId), Stream.of(logsets())).toList();
    }

    static List<Tag> topic(String topicId) {
        return named(TOPIC, topicId).toList();
    }

    static List<Tag> topicAndLogset(String topicId, String logsetId) {
        return Stream.concat(named(TOPIC, topicId), named(LOGSET, logsetId)).toList();
    }

    private static Stream<Tag> named(String kind, String id) {
        return isId(id) ? Stream.of(new Tag(kind, id)) : Stream.of();
    }
}
