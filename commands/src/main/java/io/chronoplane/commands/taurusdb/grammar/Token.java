package io.chronoplane.commands.taurusdb.grammar;

import java.util.Locale;

/// A piece of a configuration.
///
/// @param kind     what it is
/// @param text     without its quotes
/// @param position of its first character
record Token(Kind kind, String text, int position) {

    enum Kind {
        /// Letters, digits and what else stands in plain names: keywords, names, numbers.
        WORD,
        /// In backquotes.
        QUOTED_NAME,
        /// In quotes or double quotes.
        QUOTED_TEXT,
        /// One of `( ) , ; =`
        SYMBOL,
        END
    }

    /// Whether it is this keyword, in any case.
    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
