package io.chronoplane.infra.ticdc.filter.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of an expression, cut into its words.
final class Tokens {

    /// What a word is.
    enum Kind {
        NAME,
        QUOTED_NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /// @param text of a name as written, of a quoted name or a text without its quotes
    record Token(Kind kind, String text) {

        boolean is(String word) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
        }

        BigDecimal number() {
            return new BigDecimal(text);
        }

        String upper() {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    private static final Pattern WORD = Pattern.compile("\\s*+(?:(?<number>(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d++)?+)"
            + "|(?<name>[A-Za-z_$\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*+)"
            + "|`(?<quoted>(?:[^`]|``)*+)`"
            + "|'(?<single>(?:[^'\\\\]|''|\\\\.)*+)'"
            + "|\"(?<double>(?:[^\"\\\\]|\"\"|\\\\.)*+)\""
            + "|(?<sign><=>|<=|>=|<>|!=|&&|\\|\\||[-=<>!+*/%(),.]))", Pattern.DOTALL);

    private static final int LONGEST_EXPONENT = 4;

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        String rest = text.strip();
        Matcher matcher = WORD.matcher(rest);
        int end = 0;
        while (end < rest.length()) {
            matcher.region(end, rest.length());
            if (!matcher.lookingAt()) {
                throw new ExpressionException("unexpected character at " + (end + 1));
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, bounded(matcher.group("number")));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"));
        }
        if (matcher.group("quoted") != null) {
            return new Token(Kind.QUOTED_NAME, matcher.group("quoted").replace("``", "`"));
        }
        if (matcher.group("single") != null) {
            return new Token(Kind.TEXT, unescaped(matcher.group("single"), "'"));
        }
        if (matcher.group("double") != null) {
            return new Token(Kind.TEXT, unescaped(matcher.group("double"), "\""));
        }
        return new Token(Kind.SIGN, matcher.group("sign"));
    }

    /// A short text may name a number that no memory holds.
    private static String bounded(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent >= 0 && number.length() - exponent > LONGEST_EXPONENT) {
            throw new ExpressionException("a number out of range");
        }
        return number;
    }

    private static String unescaped(String text, String quote) {
        StringBuilder plain = new StringBuilder();
        String single = text.replace(quote + quote, quote);
        for (int i = 0; i < single.length(); i++) {
            char c = single.charAt(i);
            if (c != '\\' || i + 1 == single.length()) {
                plain.append(c);
                continue;
            }
            char escaped = single.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case '0' -> plain.append('\0');
                // In patterns of LIKE they stay escaped.
                case '%', '_' -> plain.append('\\').append(escaped);
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /// Takes the next word when it is this one.
    boolean take(String word) {
        boolean found = peek().is(word);
        if (found) {
            next();
        }
        return found;
    }

    void expect(String word) {
        if (!take(word)) {
            throw new ExpressionException("expected " + word + " in place of '" + peek().text() + "'");
        }
    }
}
