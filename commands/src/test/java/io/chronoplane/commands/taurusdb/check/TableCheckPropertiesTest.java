package io.chronoplane.commands.taurusdb.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds for whatever is asked.
class TableCheckPropertiesTest {

    private static final int ROUNDS = 6_000;

    private static final Set<Rule> NEVER_BROKEN_BY_LESS = EnumSet.of(
            Rule.SYNTAX, Rule.COLUMNS_ONCE, Rule.BUCKETS_ONCE, Rule.REPLICAS, Rule.COLUMNS_KNOWN);

    private final Random random = new Random(17);

    private SourceDatabase database() {
        return switch (random.nextInt(4)) {
            case 0 -> SourceDatabase.UNKNOWN;
            case 1 -> Tables.with();
            case 2 -> Tables.with("id");
            default -> Tables.with("id", "name");
        };
    }

    private String columns() {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            chosen.add(random.nextInt(20) == 0 ? "nope" : Tables.columns().get(random.nextInt(Tables.columns().size())));
        }
        return String.join(",", chosen);
    }

    private List<String> operations() {
        List<String> all = new ArrayList<>(List.of(
                "order by " + columns(),
                "key columns (" + columns() + ")",
                "distributed by (" + columns() + ")" + (random.nextBoolean() ? " buckets 3" : ""),
                "partition by " + (random.nextBoolean() ? columns() : "date_trunc('day', at)"),
                "data_model=" + List.of("primary", "duplicate", "unique").get(random.nextInt(3)) + " key",
                "buckets=2",
                "replication_num=" + (1 + random.nextInt(4)),
                "enable_persistent_index=true"));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(4));
    }

    private static TableVerdict verdict(SourceDatabase database, int backends, String config) {
        return new TableCheck(database, backends).check(new TableConfig("t", config));
    }

    @Test
    void verdict_isTheSame_whateverTheCaseTheBlanksTheOrderAndTheClosingSemicolon() {
        int passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SourceDatabase database = database();
            List<String> operations = new ArrayList<>(operations());
            boolean before = verdict(database, 3, String.join(";", operations)).passed();
            Collections.shuffle(operations, random);
            String other = String.join(" ;\t", operations).replace(",", " ,\n").replace(" by ", "  by ") + " ; ";
            String varied = random.nextBoolean() ? other.toUpperCase(Locale.ROOT) : other;
            assertThat(verdict(database, 3, varied).passed()).as("round %d: %s", round, varied).isEqualTo(before);
            passed += before ? 1 : 0;
        }
        assertThat(passed).as("configurations that passed").isGreaterThan(ROUNDS / 50);
    }

    @Test
    void verdict_doesNotDependOnOtherEntries() {
        for (int round = 0; round < ROUNDS / 20; round++) {
            TableCheck check = new TableCheck(database(), 3);
            List<TableConfig> entries = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                entries.add(new TableConfig(random.nextInt(5) == 0 ? "u" : "t", String.join(";", operations())));
            }
            List<TableVerdict> together = check.check(entries);
            assertThat(together).as("round %d", round).isEqualTo(entries.stream().map(check::check).toList());
            assertThat(together).extracting(TableVerdict::asked).isEqualTo(entries);
        }
    }

    @Test
    void lessOperations_breakNoRuleOfTheirOwn_whereMoreOfThemPassed() {
        int looked = 0;
        for (int round = 0; round < ROUNDS * 2; round++) {
            SourceDatabase database = database();
            List<String> operations = operations();
            if (operations.size() > 1 && verdict(database, 3, String.join(";", operations)).passed()) {
                looked++;
                List<String> fewer = new ArrayList<>(operations);
                fewer.remove(random.nextInt(fewer.size()));
                assertThat(verdict(database, 3, String.join(";", fewer)).findings())
                        .as("round %d: %s without all but %s", round, operations, fewer)
                        .noneMatch(finding -> NEVER_BROKEN_BY_LESS.contains(finding.rule()));
            }
        }
        assertThat(looked).as("configurations of several operations that passed").isGreaterThan(100);
    }

    @Test
    void moreReplicas_neverTurnAFailureIntoASuccess() {
        for (int round = 0; round < ROUNDS / 4; round++) {
            SourceDatabase database = database();
            String rest = String.join(";", operations().stream()
                    .filter(operation -> !operation.startsWith("replication"))
                    .toList());
            boolean last = true;
            for (int replicas = 1; replicas <= 5; replicas++) {
                String config = "replication_num=" + replicas + (rest.isEmpty() ? "" : ";" + rest);
                boolean passed = verdict(database, 3, config).passed();
                assertThat(last || !passed).as("round %d: %s", round, config).isTrue();
                last = passed;
            }
        }
    }
}
