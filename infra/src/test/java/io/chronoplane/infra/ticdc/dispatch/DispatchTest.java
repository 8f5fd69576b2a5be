package io.chronoplane.infra.ticdc.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.ColumnSelector;
import io.chronoplane.commands.ticdc.DispatchRule;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.FilterConfig;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkConfig;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.SomeTable;
import io.chronoplane.infra.ticdc.Upstream;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Over the table `s.t (id, name, size, note)` with the key `id`.
class DispatchTest {

    private static final RowEvent ROW = new RowEvent(SomeTable.WHOLE, 23, null, Row.of("i-1", "Ada", 7L, null));

    private static ReplicaConfig dispatching(DispatchRule... rules) {
        SinkConfig d = SinkConfig.defaults();
        return Upstream.with(FilterConfig.defaults(), SomeTable.sink(d, List.of(rules), null));
    }

    private static Dispatchers of(@Nullable String partition, @Nullable String index, @Nullable List<String> columns) {
        return Dispatchers.of(dispatching(new DispatchRule(List.of("s.*"), partition, index, columns, null)), "topic");
    }

    /// By the description: CRC32 of the concatenation of what is written at once, combined by XOR.
    private static long crc(String... together) {
        CRC32 crc = new CRC32();
        crc.update(String.join("", together).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    @Test
    void partition_isAsDescribed() {
        assertThat(of("ts", null, null).partition(ROW, 5)).isEqualTo(3);
        assertThat(of(null, null, null).partition(ROW, 5)).isEqualTo((int) (crc("s", "t") % 5));
        assertThat(of("table", null, null).partition(ROW, 5)).isEqualTo((int) (crc("s", "t") % 5));
        long byKey = (crc("s", "t") ^ crc("id", "i-1")) % 1000;
        assertThat(of("index-value", null, null).partition(ROW, 1000)).isEqualTo((int) byKey);
        assertThat(of("rowid", null, null).partition(ROW, 1000)).isEqualTo((int) byKey);
        long byColumns = (crc("s", "t") ^ crc("name", "Ada") ^ crc("size", "7")) % 1000;
        assertThat(of("columns", null, List.of("name", "size")).partition(ROW, 1000)).isEqualTo((int) byColumns);
    }

    @Test
    void whatTheTableLacks_isRefused() {
        assertThatThrownBy(() -> of("index-value", "idx", null).check(SomeTable.WHOLE))
                .hasMessage("index not found when verify the table, table: t, index: idx");
        assertThatThrownBy(() -> of("columns", null, List.of("name", "nope")).check(SomeTable.WHOLE))
                .hasMessageContaining("columns not found").hasMessageContaining("nope");
        of("index-value", "PRIMARY", null).check(SomeTable.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"all,all", "{schema},s", "{schema}_{table},s_t", "a.{schema}-x-{table}.z,a.s-x-t.z"})
    void topic_followsFromTheTable(String expression, String topic) {
        Dispatchers dispatchers = Dispatchers.of(
                dispatching(new DispatchRule(List.of("s.t"), null, null, null, expression)), "other");
        assertThat(dispatchers.topic(SomeTable.WHOLE)).isEqualTo(topic);
        assertThat(dispatchers.topic(Ddl.createSchema(1, "s"))).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{table}", "{schema", "a b", "{table}_{schema}", "{schema}{schema}", "é"})
    void malformedTopic_isRefused(String expression) {
        assertThatThrownBy(() -> new TopicExpression(expression))
                .isInstanceOfSatisfying(
                        FlowException.class, why -> assertThat(why.code()).isEqualTo(ErrorCode.KAFKA_TOPIC_EXPR_INVALID));
    }

    private static ReplicatedTable selected(String... patterns) {
        ColumnSelector selector = new ColumnSelector(List.of("s.t"), List.of(patterns));
        SinkConfig sink = SomeTable.sink(SinkConfig.defaults(), null, List.of(selector));
        return ColumnSelection.of(Upstream.with(FilterConfig.defaults(), sink)).select(SomeTable.TABLE);
    }

    @Test
    void columns_areSelected_byTheLastPatternThatMatches() {
        ReplicatedTable table = selected("*", "!n*", "NOTE");
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "size", "note");
        assertThat(table.select(Row.of("i-1", "Ada", 7L, "x"))).isEqualTo(Row.of("i-1", 7L, "x"));
    }

    @Test
    void keyThatWouldBeMissing_isRefused() {
        assertThatThrownBy(() -> selected("*", "!id"))
                .isInstanceOfSatisfying(
                        FlowException.class, why -> assertThat(why.code()).isEqualTo(ErrorCode.COLUMN_SELECTOR_FAILED));
    }
}
