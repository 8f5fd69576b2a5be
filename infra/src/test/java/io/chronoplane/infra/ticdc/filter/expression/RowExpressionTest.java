package io.chronoplane.infra.ticdc.filter.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// By the rules of MySQL, of the row (id 7, name 'Ada', age 36, note null).
class RowExpressionTest {

    private static boolean holds(String expression) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", BigDecimal.valueOf(7));
        row.put("name", "Ada");
        row.put("age", BigDecimal.valueOf(36));
        row.put("note", null);
        return RowExpression.parse(expression).holds(row::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "id = 7", "id = '7'", "ID=7.0", "id + 1 = 8", "-id < 0", "id % 2 = 1", "id mod 2 = 1", "age div 10 = 3",
        "name = 'ada'", "name LIKE 'A%'", "name like '_d_'", "name NOT LIKE 'B%'", "name in ('Bob', 'Ada')",
        "age between 30 and 40", "age not between 1 and 2", "note is null", "name IS NOT NULL", "not (id = 8)",
        "id = 8 or age > 30 and name <> ''", "id=7 && age=36", "id=8 || age=36", "1 xor 0", "!0", "not id = 8",
        "note <=> null", "ifnull(note, 'x') = 'x'", "length(name) = 3", "upper(name) = 'ADA'", "concat(name, id) = 'Ada7'",
        "substring(name, 2) = 'da'", "`name` = \"Ada\"", "t.name = 'Ada'", "s.t.name = 'Ada'", "id in (null, 7)",
        "age / 5 > 7", "(id = 7) is true", "name = 'it''s' or true", "1e1 = 10", "abs(-3) = 3", "coalesce(note, id) = 7"
    })
    void expression_isTrue(String expression) {
        assertThat(holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "id = 8", "note = null", "note <> 1", "null", "id in (null, 8)", "id not in (null, 8)", "note like '%'",
        "id / 0 = 1", "not note", "note and 1", "0", "name", "note + 1", "id = 7 and note", "name like 'A\\%'"
    })
    void expression_isNotTrue_whenItIsFalseOrNull(String expression) {
        assertThat(holds(expression)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "id =", "= 7", "(id = 7", "id = 7)", "id in ()", "id between 1", "select 1", "id 7", "'open", "id is 7",
        "length()", "mod(1)", "id = 1;", "1e99999999", "f(1)"
    })
    void malformedExpression_isRefused(String expression) {
        assertThatThrownBy(() -> RowExpression.parse(expression)).isInstanceOf(ExpressionException.class);
    }

    @Test
    void deepNesting_isRefused_beforeTheStackEnds() {
        assertThatThrownBy(() -> RowExpression.parse("(".repeat(100_000) + "1" + ")".repeat(100_000)))
                .isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> RowExpression.parse("-".repeat(100_000) + "1")).isInstanceOf(ExpressionException.class);
    }

    @Test
    void columns_areKnown() {
        assertThat(RowExpression.parse("A = 1 or lower(b) in (c, 'x')").columns()).containsExactly("a", "b", "c");
    }
}
