package io.chronoplane.commands.taurusdb.grammar;

/// Ends the parsing at the first place that does not fit. It does not leave this package.
final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;
    private final String expected;

    SyntaxException(int position, String expected) {
        super(expected, null, false, false);
        this.position = position;
        this.expected = expected;
    }

    Parsed.Broken broken() {
        return new Parsed.Broken(position, expected);
    }
}
