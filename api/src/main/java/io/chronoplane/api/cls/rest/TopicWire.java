package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.cls.LogType;
import io.chronoplane.commands.cls.TopicChange;
import io.chronoplane.commands.cls.TopicSettings;
import io.chronoplane.queries.cls.TopicView;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A topic's settings as the REST API has them.
final class TopicWire {

    private static final Map<String, LogType> LOG_TYPES = Stream.of(LogType.values())
            .collect(Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT), type -> type));

    private TopicWire() {}

    static TopicChange change(JsonFields body, @Nullable Boolean collection, @Nullable Boolean index)
            throws Refused, InvalidField {
        return new TopicChange(
                body.text("path"),
                body.text("wild_path"),
                collection,
                index,
                logType(body.text("log_type")),
                body.json("extract_rule"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable LogType logType(@Nullable String text) throws Refused {
        LogType type = text == null ? null : LOG_TYPES.get(text);
        if (text != null && type == null) {
            throw new Refused(RestError.INVALID_PARAM);
        }
        return type;
    }

    static void members(JsonWriter json, TopicView topic, ClsTime time) {
        TopicSettings settings = topic.settings();
        json.name("logset_id")
                .value(topic.logsetId())
                .name("topic_id")
                .value(topic.topicId())
                .name("topic_name")
                .value(topic.name())
                .name("partition_count")
                .value(topic.partitions().readwrite())
                .name("path")
                .value(Objects.requireNonNullElse(settings.path(), ""))
                .name("wild_path")
                .value(Objects.requireNonNullElse(settings.wildPath(), ""))
                .name("collection")
                .value(settings.collection())
                .name("index")
                .value(settings.index())
                .name("log_type")
                .value(settings.logType().name().toLowerCase(Locale.ROOT))
                .name("extract_rule")
                .json(Objects.requireNonNullElse(settings.extractRule(), "{}"))
                .name("create_time")
                .value(time.text(topic.createdAt()));
    }
}
