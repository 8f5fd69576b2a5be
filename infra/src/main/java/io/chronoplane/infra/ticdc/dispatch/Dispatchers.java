package io.chronoplane.infra.ticdc.dispatch;

import io.chronoplane.commands.ticdc.DispatchRule;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.filter.TableRules;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where messages go. The first entry that matches a table decides; the last one matches all.
public final class Dispatchers {

    private record Entry(TableRules matcher, Partitioner partitioner, TopicExpression topic) {}

    private final List<Entry> entries;
    private final String defaultTopic;

    private Dispatchers(List<Entry> entries, String defaultTopic) {
        this.entries = entries;
        this.defaultTopic = defaultTopic;
    }

    /// @param defaultTopic of entries that name none
    /// @throws io.chronoplane.infra.ticdc.FlowException when a topic's expression or a matcher is not well-formed
    public static Dispatchers of(ReplicaConfig config, String defaultTopic) {
        List<DispatchRule> rules = new ArrayList<>();
        if (config.sink().dispatchers() != null) {
            rules.addAll(config.sink().dispatchers());
        }
        rules.add(new DispatchRule(List.of("*.*"), null, null, null, null));
        return new Dispatchers(
                rules.stream()
                        .map(rule -> new Entry(
                                TableRules.parse(orEmpty(rule.matcher()), config.caseSensitive()),
                                Partitioner.of(rule),
                                new TopicExpression(named(rule.topic(), defaultTopic))))
                        .toList(),
                defaultTopic);
    }

    private static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String named(@Nullable String topic, String defaultTopic) {
        return topic == null || topic.isEmpty() ? defaultTopic : topic;
    }

    private Entry entry(String schema, String table) {
        return entries.stream()
                .filter(entry -> entry.matcher().matches(schema, table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last entry matches all"));
    }

    /// @throws io.chronoplane.infra.ticdc.FlowException when the table lacks an index or a column that is named for it
    public void check(ReplicatedTable table) {
        entry(table.schema(), table.name()).partitioner().check(table);
    }

    public String topic(ReplicatedTable table) {
        return entry(table.schema(), table.name()).topic().topic(table.schema(), table.name());
    }

    /// Without a table, the default one.
    public String topic(Ddl ddl) {
        return ddl.table().map(this::topic).orElse(defaultTopic);
    }

    /// @param partitions of the row's topic
    /// @return from 0
    public int partition(RowEvent event, int partitions) {
        return entry(event.table().schema(), event.table().name()).partitioner().partition(event, partitions);
    }
}
