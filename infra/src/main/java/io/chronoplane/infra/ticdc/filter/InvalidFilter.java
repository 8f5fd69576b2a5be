package io.chronoplane.infra.ticdc.filter;

/// A filter that cannot be. The message tells the client what is wrong with it.
public final class InvalidFilter extends RuntimeException {

    /// What is wrong, for the choice of the error code.
    public enum Kind {
        /// A table rule.
        RULE,
        /// The name of an event.
        EVENT,
        /// The grammar of an expression.
        EXPRESSION,
        /// An expression names a column that the table does not have.
        COLUMN,
        /// A regular expression over statements.
        SQL
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// @param message as the API words it, without its code
    public InvalidFilter(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// As the API words it, without its code.
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
