package io.chronoplane.infra.ticdc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.EventFilterRule;
import io.chronoplane.commands.ticdc.FilterConfig;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.SomeTable;
import io.chronoplane.infra.ticdc.Upstream;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Event filters over `s.t (id, name, size, note)`.
class ReplicationFilterTest {

    private static final Row SMALL = Row.of("1", "Ada", 7L, null);
    private static final Row LARGE = Row.of("1", "Ada", 700L, null);
    private static final RowChange INSERT = new RowChange(SomeTable.TABLE, null, SMALL);
    private static final RowChange UPDATE = new RowChange(SomeTable.TABLE, SMALL, LARGE);
    private static final RowChange DELETE = new RowChange(SomeTable.TABLE, LARGE, null);

    private static ReplicationFilter filter(EventFilterRule rule) {
        return ReplicationFilter.of(Upstream.with(
                new FilterConfig(List.of("*.*"), List.of(42L), List.of(rule), null, null, null, null)));
    }

    private static EventFilterRule events(String... names) {
        return new EventFilterRule(List.of("s.t"), List.of(names), null, null, null, null, null, null);
    }

    private static EventFilterRule when(
            @Nullable String insert, @Nullable String updateNew, @Nullable String updateOld, @Nullable String delete) {
        return new EventFilterRule(List.of("s.t"), null, null, insert, updateNew, updateOld, delete, null);
    }

    @Test
    void namedEvents_areIgnored() {
        assertThat(filter(events("insert", "delete")).passes(INSERT)).isFalse();
        assertThat(filter(events("insert", "delete")).passes(UPDATE)).isTrue();
        assertThat(filter(events("insert", "delete")).passes(DELETE)).isFalse();
        assertThat(filter(events("all dml")).passes(UPDATE)).isFalse();
        Ddl ddl = Ddl.createTable(1, SomeTable.WHOLE);
        assertThat(filter(events("all dml")).passes(ddl)).isTrue();
        assertThat(filter(events("create table")).passes(ddl)).isFalse();
        assertThat(filter(events("all ddl")).passes(ddl)).isFalse();
        EventFilterRule sql = new EventFilterRule(
                List.of("*.*"), null, List.of("^create\\s+table"), null, null, null, null, null);
        assertThat(filter(sql).passes(ddl)).isFalse();
        assertThat(filter(sql).passes(Ddl.createSchema(1, "s"))).isTrue();
    }

    @Test
    void rowsOfWhichAnExpressionIsTrue_areIgnored() {
        assertThat(filter(when("size < 10", null, null, null)).passes(INSERT)).isFalse();
        assertThat(filter(when("size > 10", null, null, null)).passes(INSERT)).isTrue();
        assertThat(filter(when(null, "size > 10", null, null)).passes(UPDATE)).isFalse();
        assertThat(filter(when(null, null, "size > 10", null)).passes(UPDATE)).isTrue();
        assertThat(filter(when(null, null, "size < 10", null)).passes(UPDATE)).isFalse();
        assertThat(filter(when(null, null, null, "note is null")).passes(DELETE)).isFalse();
        assertThat(filter(when(null, null, null, "note = 'x'")).passes(DELETE)).isTrue();
    }

    @Test
    void updatesOfTheseColumnsOnly_areIgnored() {
        EventFilterRule sizes = new EventFilterRule(
                List.of("s.t"), null, null, null, null, null, null, List.of("SIZE", "note"));
        assertThat(filter(sizes).passes(UPDATE)).isFalse();
        Row renamed = Row.of("1", "Bob", 700L, null);
        assertThat(filter(sizes).passes(new RowChange(SomeTable.TABLE, SMALL, renamed))).isTrue();
    }

    @Test
    void transactions_areIgnored_byTheirStart() {
        assertThat(filter(events()).passes(42)).isFalse();
        assertThat(filter(events()).passes(43)).isTrue();
    }

    @Test
    void whatIsNoFilter_isRefused_withItsCode() {
        assertRefused(events("Insert"), ErrorCode.INVALID_IGNORE_EVENT_TYPE, "invalid ignore event type: 'Insert'");
        assertRefused(
                when("size >", null, null, null),
                ErrorCode.INVALID_FILTER_EXPRESSION,
                "invalid filter expressions. There is a syntax error in: 'size >'");
        assertRefused(
                when("colour = 1", null, null, null),
                ErrorCode.EXPRESSION_COLUMN_NOT_FOUND,
                "invalid filter expression(s). Cannot find column 'colour' from table 's.t' in: colour = 1");
        assertRefused(
                new EventFilterRule(List.of("s.t"), null, List.of("("), null, null, null, null, null),
                ErrorCode.INVALID_REPLICA_CONFIG,
                "invalid replica config, ignore_sql is no regular expression: (");
    }

    private static void assertRefused(EventFilterRule rule, ErrorCode code, String message) {
        assertThatThrownBy(() -> filter(rule).check(SomeTable.TABLE))
                .isInstanceOfSatisfying(FlowException.class, why -> assertThat(why.code()).isEqualTo(code))
                .hasMessage(message);
    }
}
