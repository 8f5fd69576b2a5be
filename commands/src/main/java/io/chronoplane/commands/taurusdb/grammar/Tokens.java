package io.chronoplane.commands.taurusdb.grammar;

import io.chronoplane.commands.taurusdb.schema.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes tokens one by one, each as what the grammar wants there.
final class Tokens {

    /// What MySQL allows in one table: whoever names more names no columns.
    private static final int MAX_NAMES = 4096;

    private final Lexer lexer;
    private Token current;

    Tokens(String text) throws SyntaxException {
        lexer = new Lexer(text);
        current = lexer.next();
    }

    Token peek() {
        return current;
    }

    Token take() throws SyntaxException {
        Token taken = current;
        current = lexer.next();
        return taken;
    }

    boolean atEnd() {
        return current.kind() == Token.Kind.END;
    }

    boolean takeIf(char symbol) throws SyntaxException {
        if (!current.isSymbol(symbol)) {
            return false;
        }
        take();
        return true;
    }

    boolean takeIf(String keyword) throws SyntaxException {
        if (!current.isWord(keyword)) {
            return false;
        }
        take();
        return true;
    }

    void expect(char symbol) throws SyntaxException {
        if (!takeIf(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    void expect(String keyword) throws SyntaxException {
        if (!takeIf(keyword)) {
            throw unexpected(keyword);
        }
    }

    String name() throws SyntaxException {
        boolean fits = switch (current.kind()) {
            case WORD -> Names.isPlain(current.text());
            case QUOTED_NAME -> Names.isQuotable(current.text());
            case QUOTED_TEXT, SYMBOL, END -> false;
        };
        if (!fits) {
            throw unexpected("a name of 1 to " + Names.MAX_LENGTH + " characters");
        }
        return take().text();
    }

    /// One name or more, with commas between them.
    List<String> names() throws SyntaxException {
        List<String> names = new ArrayList<>();
        do {
            if (names.size() == MAX_NAMES) {
                throw unexpected("no more than " + MAX_NAMES + " names");
            }
            names.add(name());
        } while (takeIf(','));
        return List.copyOf(names);
    }

    /// Names in brackets, or without.
    List<String> columns() throws SyntaxException {
        if (!takeIf('(')) {
            return names();
        }
        return untilClosed();
    }

    /// Names up to the closing bracket.
    List<String> untilClosed() throws SyntaxException {
        List<String> names = names();
        expect(')');
        return names;
    }

    long positive() throws SyntaxException {
        if (current.kind() == Token.Kind.WORD && current.text().matches("0*[1-9][0-9]{0,17}")) {
            return Long.parseLong(take().text());
        }
        throw unexpected("a positive integer of at most 18 digits");
    }

    TimeUnit unit(Token.Kind kind) throws SyntaxException {
        if (current.kind() == kind) {
            for (TimeUnit unit : TimeUnit.values()) {
                if (unit.name().equals(current.text().toUpperCase(Locale.ROOT))) {
                    take();
                    return unit;
                }
            }
        }
        throw unexpected("hour, day, month or year" + (kind == Token.Kind.QUOTED_TEXT ? " in quotes" : ""));
    }

    SyntaxException unexpected(String expected) {
        return new SyntaxException(current.position(), expected);
    }
}
