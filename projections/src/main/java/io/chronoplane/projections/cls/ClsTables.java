package io.chronoplane.projections.cls;

import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.TopicSettings;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.cls.LogsetView;
import io.chronoplane.queries.cls.TopicView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows of logsets, topics and partitions.
final class ClsTables {

    private static final String SCHEMA = "cls";

    private static final Table<LogsetView, LogsetView> LOGSET = new Table<>(
            SCHEMA,
            "logset",
            List.of(
                    Column.key("logset_id", ColumnType.TEXT),
                    Column.of("logset_name", ColumnType.TEXT),
                    Column.of("period", ColumnType.INTEGER),
                    Column.of("create_time", ColumnType.TIME)),
            LogsetProjection.PROJECTION,
            List::of,
            (id, logset) ->
                    Row.of(id, logset.name(), (long) logset.periodDays(), Instant.ofEpochSecond(logset.createdAt())));

    private static final Table<TopicView, TopicView> TOPIC = new Table<>(
            SCHEMA,
            "topic",
            List.of(
                    Column.key("topic_id", ColumnType.TEXT),
                    Column.of("logset_id", ColumnType.TEXT),
                    Column.of("topic_name", ColumnType.TEXT),
                    Column.of("partition_count", ColumnType.INTEGER),
                    Column.nullable("path", ColumnType.TEXT),
                    Column.nullable("wild_path", ColumnType.TEXT),
                    Column.of("collection", ColumnType.FLAG),
                    Column.of("index", ColumnType.FLAG),
                    Column.of("log_type", ColumnType.TEXT),
                    Column.nullable("extract_rule", ColumnType.JSON),
                    Column.nullable("period", ColumnType.INTEGER),
                    Column.of("create_time", ColumnType.TIME)),
            TopicProjection.PROJECTION,
            List::of,
            ClsTables::row);

    private static final Table<TopicView, Partition> PARTITION = new Table<>(
            SCHEMA,
            "partition",
            List.of(
                    Column.key("topic_id", ColumnType.TEXT),
                    Column.key("partition_id", ColumnType.INTEGER),
                    Column.of("status", ColumnType.TEXT),
                    Column.of("inclusive_begin_key", ColumnType.TEXT),
                    Column.of("exclusive_end_key", ColumnType.TEXT),
                    Column.of("create_time", ColumnType.TIME),
                    Column.nullable("last_write_time", ColumnType.TIME)),
            TopicProjection.PROJECTION,
            topic -> topic.partitions().listed(),
            ClsTables::row);

    static final List<Table<?, ?>> ALL = List.of(LOGSET, TOPIC, PARTITION);

    private ClsTables() {}

    private static Row row(String id, TopicView topic) {
        TopicSettings settings = topic.settings();
        @Nullable Integer period = settings.periodDays();
        return Row.of(
                id,
                topic.logsetId(),
                topic.name(),
                (long) topic.partitions().readwrite(),
                settings.path(),
                settings.wildPath(),
                settings.collection(),
                settings.index(),
                lowerCase(settings.logType()),
                settings.extractRule(),
                period == null ? null : (Object) period.longValue(),
                Instant.ofEpochSecond(topic.createdAt()));
    }

    private static Row row(String id, Partition partition) {
        @Nullable Long readonlyAt = partition.readonlyAt();
        return Row.of(
                id,
                partition.number(),
                lowerCase(partition.status()),
                partition.range().begin(),
                partition.range().end(),
                Instant.ofEpochSecond(partition.createdAt()),
                readonlyAt == null ? null : Instant.ofEpochSecond(readonlyAt));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
