package io.chronoplane.projections.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.cls.KeyRange;
import io.chronoplane.commands.cls.LogType;
import io.chronoplane.commands.cls.LogsetChanged;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.commands.cls.LogsetDeleted;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.PartitionSplit;
import io.chronoplane.commands.cls.PartitionsExpired;
import io.chronoplane.commands.cls.PartitionsMerged;
import io.chronoplane.commands.cls.TopicChanged;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.commands.cls.TopicDeleted;
import io.chronoplane.commands.cls.TopicSettings;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.cls.ClsQuery;
import io.chronoplane.queries.cls.DuePartitions;
import io.chronoplane.queries.cls.GetLogset;
import io.chronoplane.queries.cls.GetTopic;
import io.chronoplane.queries.cls.ListDuePartitions;
import io.chronoplane.queries.cls.ListLogsets;
import io.chronoplane.queries.cls.ListTopics;
import io.chronoplane.queries.cls.LogsetView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is shown after events, and which rows they change.
class ClsViewsTest {

    private static final String LOGSET = "00000000-0000-4000-8000-000000000001";
    private static final String TOPIC = "00000000-0000-4000-8000-000000000002";
    private static final KeyRange ALL = new KeyRange("0".repeat(36), "f".repeat(36));
    private static final KeyRange LEFT = new KeyRange("0".repeat(36), "8" + "0".repeat(35));
    private static final KeyRange RIGHT = new KeyRange("8" + "0".repeat(35), "f".repeat(36));
    private static final long DAY = 86_400;

    private static final LogsetCreated LOGSET_CREATED = new LogsetCreated(LOGSET, "l", 2, 100);
    private static final TopicCreated TOPIC_CREATED =
            new TopicCreated(TOPIC, LOGSET, "t", settings(null), List.of(new Partition(1, ALL, 200, null)), 200);
    private static final PartitionSplit SPLIT = new PartitionSplit(
            TOPIC,
            new Partition(1, ALL, 200, 300L),
            List.of(new Partition(2, LEFT, 300, null), new Partition(3, RIGHT, 300, null)),
            300);

    private final Map<Tag, Object> views = new HashMap<>();

    private static TopicSettings settings(@Nullable Integer period) {
        return new TopicSettings(
                "/p", null, true, false, LogType.JSON_LOG, "{}", true, 50, period, "hot", null, List.of());
    }

    @Test
    void logsetsAndTopics_areListedInTheOrderOfTheirCreation_alsoWhenRenamed() {
        String second = LOGSET.replace('1', '3');
        fold(LOGSET_CREATED, new LogsetCreated(second, "m", 5, 150), TOPIC_CREATED);
        fold(new LogsetChanged(LOGSET, "l", "z", 3, 400), new TopicChanged(TOPIC, LOGSET, "t", "u", settings(9), 400));

        assertThat(ask(new ListLogsets())).extracting(LogsetView::name).containsExactly("z", "m");
        assertThat(ask(new GetLogset(LOGSET)).orElseThrow().createdAt()).isEqualTo(100);
        assertThat(ask(new ListTopics(LOGSET)).orElseThrow()).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualTo("u");
            assertThat(topic.createdAt()).isEqualTo(200);
        });
        assertThat(ask(new ListTopics("x"))).isEmpty();
        fold(new TopicDeleted(TOPIC, LOGSET, "u", 500));
        assertThat(ask(new GetTopic(TOPIC))).isEmpty();
        assertThat(ask(new ListTopics(LOGSET)).orElseThrow()).isEmpty();
        fold(new LogsetDeleted(LOGSET, "z", 600));
        assertThat(ask(new GetLogset(LOGSET))).isEmpty();
        assertThat(ask(new ListLogsets())).extracting(LogsetView::name).containsExactly("m");
    }

    @Test
    void readonlyPartitions_areDue_whenTheirTopicKeepsThemNoLonger() {
        fold(LOGSET_CREATED, TOPIC_CREATED, SPLIT);
        assertThat(ask(new ListDuePartitions(300 + 2 * DAY - 1))).isEmpty();
        assertThat(ask(new ListDuePartitions(300 + 2 * DAY)))
                .containsExactly(new DuePartitions(TOPIC, LOGSET, List.of(1L)));
        fold(new TopicChanged(TOPIC, LOGSET, "t", "t", settings(3), 400));
        assertThat(ask(new ListDuePartitions(300 + 2 * DAY))).isEmpty();
        assertThat(ask(new ListDuePartitions(300 + 3 * DAY))).hasSize(1);
        fold(new PartitionsExpired(TOPIC, List.of(1L), 400 + 3 * DAY));
        assertThat(ask(new ListDuePartitions(300 + 9 * DAY))).isEmpty();
    }

    @Test
    void aSplit_changesTheRowsOfItsPartitions_andTheCountOfItsTopic() {
        fold(LOGSET_CREATED, TOPIC_CREATED);
        assertThat(changes(SPLIT)).containsExactly(
                "cls.topic [0000] [%s, t, 1, /p, null, true, false, json_log, {}, null, 1970-01-01T00:03:20Z]"
                                .formatted(LOGSET)
                        + " -> [%s, t, 2, /p, null, true, false, json_log, {}, null, 1970-01-01T00:03:20Z]"
                                .formatted(LOGSET),
                "cls.partition [0000, 1] [readwrite, %s, %s, 1970-01-01T00:03:20Z, null]"
                                .formatted(ALL.begin(), ALL.end())
                        + " -> [readonly, %s, %s, 1970-01-01T00:03:20Z, 1970-01-01T00:05:00Z]"
                                .formatted(ALL.begin(), ALL.end()),
                "cls.partition [0000, 2] null -> [readwrite, %s, %s, 1970-01-01T00:05:00Z, null]"
                        .formatted(LEFT.begin(), LEFT.end()),
                "cls.partition [0000, 3] null -> [readwrite, %s, %s, 1970-01-01T00:05:00Z, null]"
                        .formatted(RIGHT.begin(), RIGHT.end()));
    }

    @Test
    void aMerge_andAnExpiry_changeRowsToo() {
        fold(LOGSET_CREATED, TOPIC_CREATED, SPLIT);
        List<String> merged = changes(new PartitionsMerged(
                TOPIC,
                new Partition(2, LEFT, 300, 400L),
                new Partition(3, RIGHT, 300, 400L),
                new Partition(4, ALL, 400, null),
                400));
        assertThat(merged).hasSize(4);
        assertThat(changes(new PartitionsExpired(TOPIC, List.of(1L, 2L), 500)))
                .hasSize(2)
                .allMatch(change -> change.startsWith("cls.partition") && change.endsWith("-> null"));
    }

    /// Each with its key, the topic's id cut short, and the other cells.
    private List<String> changes(Event event) {
        Map<Tag, Object> before = new HashMap<>(views);
        fold(event);
        List<String> changes = new ArrayList<>();
        for (Table<?, ?> table : ClsViews.queries().tables()) {
            changes.addAll(changes(table, before));
        }
        return changes;
    }

    private <V> List<String> changes(Table<V, ?> table, Map<Tag, Object> before) {
        Tag tag = table.projection().tag(TOPIC);
        Class<V> type = table.projection().type();
        return table.changes(TOPIC, type.cast(before.get(tag)), type.cast(views.get(tag))).stream()
                .map(change -> table.fullName() + " " + key(table, change) + " " + rest(table, change.before()) + " -> "
                        + rest(table, change.after()))
                .toList();
    }

    private static String key(Table<?, ?> table, RowChange change) {
        Row row = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
        return table.keyOf(row).toString().replace(TOPIC, "0000");
    }

    private static String rest(Table<?, ?> table, @Nullable Row row) {
        return row == null
                ? "null"
                : row.cells().subList(table.keyOf(row).size(), row.cells().size()).toString();
    }

    private void fold(Event... events) {
        for (Event event : events) {
            for (Tag tag : event.tags()) {
                for (Projection<?> projection : ClsViews.queries().projections()) {
                    if (projection.kind().equals(tag.kind())) {
                        fold(projection, tag, new Recorded(1, 1, Instant.EPOCH, event));
                    }
                }
            }
        }
    }

    private <V> void fold(Projection<V> projection, Tag tag, Recorded recorded) {
        views.compute(tag, (same, view) ->
                projection.fold().apply(tag.id(), projection.type().cast(view), recorded));
    }

    @SuppressWarnings("unchecked") // the answer is what the query's type parameter says
    private <R> R ask(ClsQuery<R> query) {
        return (R) ClsViews.queries().answering().answer(query, new Views() {
            @Override
            public <V> Optional<V> view(Projection<V> projection, String id) {
                return Optional.ofNullable(views.get(projection.tag(id))).map(projection.type()::cast);
            }
        });
    }
}
