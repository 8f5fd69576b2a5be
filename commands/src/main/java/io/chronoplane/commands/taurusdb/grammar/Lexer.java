package io.chronoplane.commands.taurusdb.grammar;

import io.chronoplane.commands.taurusdb.schema.Names;

/// Cuts a configuration into tokens, one at a time.
final class Lexer {

    private static final String SYMBOLS = "(),;=";

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    Token next() throws SyntaxException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "", start);
        }
        char first = text.charAt(start);
        if (SYMBOLS.indexOf(first) >= 0) {
            at++;
            return new Token(Token.Kind.SYMBOL, String.valueOf(first), start);
        }
        if (first == '`') {
            return new Token(Token.Kind.QUOTED_NAME, quoted(first), start);
        }
        if (first == '\'' || first == '"') {
            return new Token(Token.Kind.QUOTED_TEXT, quoted(first), start);
        }
        while (at < text.length() && Names.isPlain(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new SyntaxException(start, "a word, a quoted name or one of " + SYMBOLS);
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    /// What stands between two of the quotes. A doubled one stands for itself.
    private String quoted(char quote) throws SyntaxException {
        int start = at;
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != quote) {
                content.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                content.append(quote);
                at++;
            } else {
                at++;
                return content.toString();
            }
        }
        throw new SyntaxException(start, "the closing " + quote);
    }
}
