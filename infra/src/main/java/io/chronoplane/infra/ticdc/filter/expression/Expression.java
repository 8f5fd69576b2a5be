package io.chronoplane.infra.ticdc.filter.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as it was read.
sealed interface Expression {

    /// A number, a text, or NULL.
    record Literal(@Nullable Object value) implements Expression {}

    record Column(String name) implements Expression {}

    /// `NOT`, `-`
    record Unary(String operator, Expression operand) implements Expression {}

    /// Comparison, arithmetic, `AND`, `OR`, `XOR`
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record In(Expression value, List<Expression> choices) implements Expression {}

    record Between(Expression value, Expression low, Expression high) implements Expression {}

    record Like(Expression value, Expression pattern) implements Expression {}

    record IsNull(Expression value) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}
}
