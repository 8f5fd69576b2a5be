package io.chronoplane.commands.taurusdb.grammar;

/// What became of a text.
public sealed interface Parsed {

    record Configuration(TableConfiguration configuration) implements Parsed {}

    /// @param position of the first character that does not fit, 0 for the first one of the text
    /// @param expected what could have stood there, in words
    record Broken(int position, String expected) implements Parsed {}
}
