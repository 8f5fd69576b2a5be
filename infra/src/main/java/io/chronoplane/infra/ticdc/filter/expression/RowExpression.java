package io.chronoplane.infra.ticdc.filter.expression;

import io.chronoplane.infra.ticdc.filter.expression.Expression.Between;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Binary;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Call;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Column;
import io.chronoplane.infra.ticdc.filter.expression.Expression.In;
import io.chronoplane.infra.ticdc.filter.expression.Expression.IsNull;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Like;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Literal;
import io.chronoplane.infra.ticdc.filter.expression.Expression.Unary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An expression that is true of a row or not.
public final class RowExpression {

    private static final int DIVISION_DIGITS = 4;

    private final Expression root;

    private RowExpression(Expression root) {
        this.root = root;
    }

    /// @throws ExpressionException when the text is none
    public static RowExpression parse(String text) {
        return new RowExpression(ExpressionParser.parse(text));
    }

    /// The columns that it names, lower case.
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, names);
        return names;
    }

    /// @param cell the value of a column: a [BigDecimal], a text, or null
    /// @return whether it is true; it is not when it is NULL
    public boolean holds(Function<String, @Nullable Object> cell) {
        return Truth.isTrue(value(root, cell));
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Literal literal -> { }
            case Column column -> names.add(column.name());
            case Unary unary -> collect(unary.operand(), names);
            case Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case In in -> {
                collect(in.value(), names);
                in.choices().forEach(choice -> collect(choice, names));
            }
            case Between between -> {
                collect(between.value(), names);
                collect(between.low(), names);
                collect(between.high(), names);
            }
            case Like like -> {
                collect(like.value(), names);
                collect(like.pattern(), names);
            }
            case IsNull isNull -> collect(isNull.value(), names);
            case Call call -> call.arguments().forEach(argument -> collect(argument, names));
        }
    }

    private static @Nullable Object value(Expression expression, Function<String, @Nullable Object> cell) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Column column -> cell.apply(column.name());
            case Unary unary -> unary(unary.operator(), value(unary.operand(), cell));
            case Binary binary -> binary(binary.operator(), value(binary.left(), cell), value(binary.right(), cell));
            case In in -> in(value(in.value(), cell), in.choices(), cell);
            case Between between -> {
                Object value = value(between.value(), cell);
                yield binary(
                        "AND",
                        binary(">=", value, value(between.low(), cell)),
                        binary("<=", value, value(between.high(), cell)));
            }
            case Like like -> like(value(like.value(), cell), value(like.pattern(), cell));
            case IsNull isNull -> Truth.of(value(isNull.value(), cell) == null);
            case Call call -> {
                List<@Nullable Object> values = new ArrayList<>();
                call.arguments().forEach(argument -> values.add(value(argument, cell)));
                yield Functions.call(call.function(), values);
            }
        };
    }

    private static @Nullable Object unary(String operator, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return operator.equals("NOT") ? Truth.of(!Truth.isTrue(value)) : Truth.number(value).negate();
    }

    private static @Nullable Object binary(String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "AND" -> and(left, right);
            case "OR" -> or(left, right);
            case "<=>" -> Truth.of(same(left, right));
            default -> left == null || right == null ? null : strict(operator, left, right);
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return Truth.compare(left, right) == 0;
    }

    private static @Nullable Object and(@Nullable Object left, @Nullable Object right) {
        if ((left != null && !Truth.isTrue(left)) || (right != null && !Truth.isTrue(right))) {
            return BigDecimal.ZERO;
        }
        return left == null || right == null ? null : BigDecimal.ONE;
    }

    private static @Nullable Object or(@Nullable Object left, @Nullable Object right) {
        if (Truth.isTrue(left) || Truth.isTrue(right)) {
            return BigDecimal.ONE;
        }
        return left == null || right == null ? null : BigDecimal.ZERO;
    }

    private static @Nullable Object strict(String operator, Object left, Object right) {
        BigDecimal a = Truth.number(left);
        BigDecimal b = Truth.number(right);
        return switch (operator) {
            case "XOR" -> Truth.of(Truth.isTrue(left) != Truth.isTrue(right));
            case "=" -> Truth.of(Truth.compare(left, right) == 0);
            case "<>" -> Truth.of(Truth.compare(left, right) != 0);
            case "<" -> Truth.of(Truth.compare(left, right) < 0);
            case "<=" -> Truth.of(Truth.compare(left, right) <= 0);
            case ">" -> Truth.of(Truth.compare(left, right) > 0);
            case ">=" -> Truth.of(Truth.compare(left, right) >= 0);
            case "+" -> a.add(b, MathContext.DECIMAL128);
            case "-" -> a.subtract(b, MathContext.DECIMAL128);
            case "*" -> a.multiply(b, MathContext.DECIMAL128);
            // Division by zero is NULL.
            case "/" -> b.signum() == 0 ? null : a.divide(b, a.scale() + DIVISION_DIGITS, RoundingMode.HALF_UP);
            case "DIV" -> b.signum() == 0 ? null : a.divideToIntegralValue(b);
            case "%" -> b.signum() == 0 ? null : a.remainder(b);
            default -> throw new IllegalStateException("an operator that the parser does not know: " + operator);
        };
    }

    private static @Nullable Object in(
            @Nullable Object value, List<Expression> choices, Function<String, @Nullable Object> cell) {
        boolean unknown = value == null;
        for (Expression choice : choices) {
            Object candidate = value(choice, cell);
            if (value != null && candidate != null && Truth.compare(value, candidate) == 0) {
                return BigDecimal.ONE;
            }
            unknown |= candidate == null;
        }
        return unknown ? null : BigDecimal.ZERO;
    }

    private static @Nullable Object like(@Nullable Object value, @Nullable Object pattern) {
        if (value == null || pattern == null) {
            return null;
        }
        return Truth.of(LikePattern.compile(Truth.text(pattern)).matches(Truth.text(value)));
    }

    /// `%` is any run of characters, `_` one; a backslash takes what follows as it is.
    private record LikePattern(Pattern regex) {

        static LikePattern compile(String pattern) {
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (c == '\\' && i + 1 < pattern.length()) {
                    regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
                } else if (c == '%') {
                    regex.append(".*");
                } else {
                    regex.append(c == '_' ? "." : Pattern.quote(Character.toString(c)));
                }
            }
            return new LikePattern(Pattern.compile(
                    regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        boolean matches(String text) {
            return regex.matcher(text).matches();
        }
    }
}
