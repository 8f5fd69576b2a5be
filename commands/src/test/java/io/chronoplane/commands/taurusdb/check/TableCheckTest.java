package io.chronoplane.commands.taurusdb.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

    private static Set<Rule> broken(SourceDatabase database, String config) {
        return new TableCheck(database, 3).check(new TableConfig("t", config)).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "order by a, A|COLUMNS_ONCE", "key columns (x,y,x)|COLUMNS_ONCE", "distributed by (a,a)|COLUMNS_ONCE",
        "partition by a,`A`|COLUMNS_ONCE", "distributed by (a) buckets 3;buckets 3|BUCKETS_ONCE",
        "replication_num=4|REPLICAS", "data_model=duplicate key;enable_persistent_index=true|PERSISTENT_INDEX",
        "enable_persistent_index=false;data_model=unique key|PERSISTENT_INDEX",
        "data_model=primary key;key columns a;distributed by (b)|GIVEN_KEYS",
        "data_model=unique key;key columns a;partition by b|GIVEN_KEYS", "a b|SYNTAX"
    })
    void rule_isBroken_withoutKnowledgeOfTheTable(String config, Rule rule) {
        assertThat(broken(SourceDatabase.UNKNOWN, config)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "distributed by (a);buckets 3", "replication_num=3", "data_model=primary key;enable_persistent_index=true",
        "data_model=duplicate key;key columns a;distributed by (b)", "order by a;key columns a",
        "data_model=primary key;key columns a,b;distributed by (B) buckets 2;partition by a", "order by a,b,c,d,e,f,g"
    })
    void configuration_passes_withoutKnowledgeOfTheTable(String config) {
        assertThat(broken(SourceDatabase.UNKNOWN, config)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "order by nope|COLUMNS_KNOWN", "distributed by (nope);data_model=duplicate key|COLUMNS_KNOWN",
        "order by weight|SORTABLE", "order by flags|SORTABLE", "order by doc|SORTABLE", "order by raw|SORTABLE",
        "order by place|SORTABLE", "data_model=duplicate key;key columns id,weight|SORTABLE",
        "key columns name|KEYS", "data_model=unique key;key columns name|KEYS", "distributed by (name)|PLACEMENT",
        "partition by day|PLACEMENT", "key columns id,price|PRIMARY_KEY_TYPE",
        "data_model=unique key;order by name|SORTED_BY_KEYS", "data_model=unique key;order by id,name|SORTED_BY_KEYS",
        "data_model=duplicate key;partition by date_trunc('hour', day)|TIME_PARTITION",
        "data_model=duplicate key;partition by date_trunc('day', name)|TIME_PARTITION",
        "data_model=duplicate key;partition by time_slice(day, interval 1 day)|TIME_PARTITION",
        "data_model=duplicate key;partition by price|LIST_PARTITION",
        "data_model=duplicate key;partition by raw|LIST_PARTITION", "key columns id,name,code|KEY_LENGTH"
    })
    void rule_isBroken_forATableWithAPrimaryKey(String config, Rule rule) {
        assertThat(broken(Tables.with("id"), config)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "order by NAME, day", "key columns ID,name;distributed by (Name) buckets 4", "data_model=unique key;order by id",
        "data_model=duplicate key;partition by date_trunc('hour', at)", "order by price",
        "data_model=duplicate key;partition by date_trunc('month', day)", "data_model=duplicate key;partition by note",
        "data_model=duplicate key;partition by time_slice(at, interval 2 hour)", "key columns id,day;partition by day",
        "enable_persistent_index=true", "data_model=duplicate key;partition by active, id", "key columns id,note"
    })
    void configuration_passes_forATableWithAPrimaryKey(String config) {
        assertThat(broken(Tables.with("id"), config)).isEmpty();
    }

    @Test
    void model_isDuplicateKey_forATableWithoutAPrimaryKey() {
        assertThat(broken(Tables.with(), "distributed by (name)")).isEmpty();
        assertThat(broken(Tables.with(), "enable_persistent_index=true")).containsExactly(Rule.PERSISTENT_INDEX);
        assertThat(broken(Tables.with(), "data_model=primary key")).containsExactly(Rule.KEYS);
        assertThat(broken(Tables.with(), "data_model=primary key;key columns id")).isEmpty();
    }

    @Test
    void primaryKeyOfTheSource_isLookedAt_whereItIsTheKey() {
        assertThat(broken(Tables.with("price"), "order by id")).containsExactly(Rule.PRIMARY_KEY_TYPE);
        assertThat(broken(Tables.with("price"), "data_model=duplicate key;order by id")).isEmpty();
        assertThat(broken(Tables.with("raw"), "order by id")).containsExactly(Rule.SORTABLE);
    }

    @Test
    void table_mustBeRegistered_byItsExactName_inAKnownDatabase() {
        assertThat(new TableCheck(Tables.with("id"), 3).check(new TableConfig("T", "order by id")).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.TABLE_KNOWN);
    }

    @Test
    void entry_fails_withoutANameOrAConfiguration() {
        TableCheck check = new TableCheck(SourceDatabase.UNKNOWN, 3);
        assertThat(check.check(List.of(
                        new TableConfig(null, "order by id"),
                        new TableConfig("", "order by id"),
                        new TableConfig("表", "order by id"),
                        new TableConfig("t", null),
                        new TableConfig("t", ""))))
                .noneMatch(TableVerdict::passed);
    }

    @Test
    void syntaxError_namesItsPlace() {
        assertThat(new TableCheck(SourceDatabase.UNKNOWN, 3).check(new TableConfig("t", "order id")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).startsWith("at character 6 expected by"));
    }

    @Test
    @Timeout(120)
    void manyColumns_areLookedUp_inShortTime() {
        List<SourceColumn> columns = IntStream.range(0, 4096)
                .mapToObj(i -> new SourceColumn("column_" + i, "int", true))
                .toList();
        SourceDatabase database = new SourceDatabase(
                OrderedMap.<String, SourceTable>of().with("t", new SourceTable("t", columns, List.of())));
        String config = "order by " + columns.stream().map(SourceColumn::name).collect(Collectors.joining(","));
        List<TableConfig> entries = Collections.nCopies(200, new TableConfig("t", config));

        assertThat(new TableCheck(database, 3).check(entries)).allMatch(TableVerdict::passed);
    }
}
