package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.filter.expression.ExpressionException;
import io.chronoplane.infra.ticdc.filter.expression.RowExpression;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An expression over the rows of tables.
record RowCondition(String text, RowExpression expression) {

    /// Empty for null and for an empty text.
    ///
    /// @throws FlowException when it is no expression
    static Optional<RowCondition> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RowCondition(text, RowExpression.parse(text)));
        } catch (ExpressionException e) {
            throw new FlowException(
                    ErrorCode.INVALID_FILTER_EXPRESSION,
                    "invalid filter expressions. There is a syntax error in: '" + text + "'",
                    e);
        }
    }

    void check(Table<?, ?> table) {
        for (String name : expression.columns()) {
            if (indexOf(table, name) < 0) {
                throw new FlowException(
                        ErrorCode.EXPRESSION_COLUMN_NOT_FOUND,
                        "invalid filter expression(s). Cannot find column '" + name + "' from table '"
                                + table.fullName() + "' in: " + text);
            }
        }
    }

    boolean holds(Table<?, ?> table, Row row) {
        return expression.holds(name -> value(row.cells().get(indexOf(table, name))));
    }

    private static int indexOf(Table<?, ?> table, String name) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Object value(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> new BigDecimal(number.toString());
            case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
            default -> CellText.of(cell);
        };
    }
}
