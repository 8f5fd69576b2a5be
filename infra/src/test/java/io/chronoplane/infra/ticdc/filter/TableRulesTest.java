package io.chronoplane.infra.ticdc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRulesTest {

    private static boolean matches(String schema, String table, String... rules) {
        return TableRules.parse(List.of(rules), true).matches(schema, table);
    }

    @Test
    void lastRuleThatMatches_decides() {
        assertThat(matches("test", "keep", "*.*", "!test.*", "test.keep")).isTrue();
        assertThat(matches("test", "other", "*.*", "!test.*", "test.keep")).isFalse();
        assertThat(matches("a", "b", "*.*", "!a.b")).isFalse();
        assertThat(matches("barn", "x", "foo*.*", "bar*.*")).isTrue();
        assertThat(matches("x", "y")).isTrue();
        assertThat(matches("x", "y", "# nothing", "a.b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = ' ', value = {
        "a?.t ab t true",
        "a?.t a t false",
        "[a-c]x.t bx t true",
        "[!a-c]x.t bx t false",
        "[!a-c]x.t zx t true",
        "a\\.b.t a.b t true",
        "~\"a.b\".t~ a.b t true",
        "~`a``b`.t~ a`b t true",
        "~\"a*\".t~ ab t false",
        "/^ab/.t abc t true",
        "/b/.t abc t true",
        "/^b/.t abc t false",
        "a.t A t false",
        "ü*.t über t true",
    })
    void rule_matches(String rule, String schema, String table, boolean matches) {
        assertThat(matches(schema, table, rule)).isEqualTo(matches);
    }

    @Test
    void caseInsensitiveRules_takeEitherCase() {
        TableRules rules = TableRules.parse(List.of("Doris_Meta.[A-C]*"), false);
        assertThat(rules.matches("doris_meta", "cluster")).isTrue();
        assertThat(rules.matches("DORIS_META", "node")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nodot", "a.b.c", "a.", ".b", "a-b.c", "a%.b", "[.b", "[].b", "[z-a].b", "\"a.b", "/a.b", "/(/.b", "a.b c", "@file",
        "a\\q.b", "a.b\\"
    })
    void malformedRule_isRefused(String rule) {
        assertThatThrownBy(() -> TableRules.parse(List.of(rule), true))
                .isInstanceOfSatisfying(
                        FlowException.class, why -> assertThat(why.code()).isEqualTo(ErrorCode.FILTER_RULE_INVALID));
    }
}
