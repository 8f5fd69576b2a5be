package io.chronoplane.commands.ticdc;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether a text is a table rule: `schema.table` with wildcards, quoted names or regular expressions, perhaps negated.
final class TableRuleSyntax {

    private final String rule;
    private int at;

    private TableRuleSyntax(String rule) {
        this.rule = rule;
    }

    /// What is wrong with a rule, empty when nothing is.
    static Optional<String> fault(String text) {
        String rule = text.strip();
        if (rule.isEmpty() || rule.startsWith("#")) {
            return Optional.empty();
        }
        if (rule.startsWith("@")) {
            return Optional.of("importing rules from a file is not supported");
        }
        try {
            new TableRuleSyntax(rule.startsWith("!") ? rule.substring(1).strip() : rule).check();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void check() {
        part();
        if (at >= rule.length() || rule.charAt(at) != '.') {
            throw new IllegalArgumentException("syntax error: missing '.' between schema and table");
        }
        at++;
        part();
        if (at < rule.length()) {
            throw new IllegalArgumentException("syntax error: unexpected '" + rule.charAt(at) + "'");
        }
    }

    private void part() {
        int start = at;
        char first = at < rule.length() ? rule.charAt(at) : 0;
        switch (first) {
            case '/' -> regex();
            case '"', '`' -> quoted(first);
            default -> wild();
        }
        if (at == start) {
            throw new IllegalArgumentException("syntax error: a part is empty");
        }
    }

    private void quoted(char quote) {
        for (at++; at < rule.length(); at++) {
            if (rule.charAt(at) == quote) {
                if (at + 1 < rule.length() && rule.charAt(at + 1) == quote) {
                    at++;
                } else {
                    at++;
                    return;
                }
            }
        }
        throw new IllegalArgumentException("syntax error: incomplete quoted identifier");
    }

    private void regex() {
        StringBuilder expression = new StringBuilder();
        for (at++; at < rule.length() && rule.charAt(at) != '/'; at++) {
            if (rule.charAt(at) == '\\' && at + 1 < rule.length()) {
                expression.append(rule.charAt(at++));
            }
            expression.append(rule.charAt(at));
        }
        if (at >= rule.length()) {
            throw new IllegalArgumentException("syntax error: incomplete regexp");
        }
        at++;
        try {
            Pattern unused = Pattern.compile(expression.toString());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("invalid regular expression: " + e.getDescription(), e);
        }
    }

    private void wild() {
        while (at < rule.length() && rule.charAt(at) != '.') {
            char c = rule.charAt(at);
            if (c == '[') {
                charClass();
            } else if (c == '\\') {
                escape();
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '*' || c == '?' || c >= 0x80) {
                at++;
            } else {
                throw new IllegalArgumentException("syntax error: unexpected '" + c + "'");
            }
        }
    }

    private void escape() {
        char c = at + 1 < rule.length() ? rule.charAt(at + 1) : 'a';
        if (c >= 0x80 || Character.isLetterOrDigit(c)) {
            throw new IllegalArgumentException("syntax error: cannot escape a letter or digit");
        }
        at += 2;
    }

    private void charClass() {
        int end = rule.indexOf(']', at);
        if (end < 0) {
            throw new IllegalArgumentException("syntax error: missing ']'");
        }
        String inside = rule.substring(at + 1, end);
        String chars = inside.startsWith("!") ? inside.substring(1) : inside;
        if (chars.isEmpty()) {
            throw new IllegalArgumentException("syntax error: empty character class");
        }
        for (int i = 1; i + 1 < chars.length(); i++) {
            if (chars.charAt(i) == '-' && chars.charAt(i - 1) > chars.charAt(i + 1)) {
                throw new IllegalArgumentException("syntax error: bad range in a character class");
            }
        }
        at = end + 1;
    }
}
