package io.chronoplane.infra.ticdc.filter.expression;

/// A text that is no expression.
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExpressionException(String message) {
        super(message, null, false, false);
    }
}
