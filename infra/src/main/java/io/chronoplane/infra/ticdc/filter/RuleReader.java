package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the text of a table rule from left to right.
final class RuleReader {

    private final String rule;
    private final boolean caseSensitive;
    private int at;

    RuleReader(String rule, boolean caseSensitive) {
        this.rule = rule;
        this.caseSensitive = caseSensitive;
    }

    TableRule read() {
        boolean exclude = take('!');
        Pattern schema = part();
        if (!take('.')) {
            throw invalid("missing the dot between schema and table");
        }
        Pattern table = part();
        if (at < rule.length()) {
            throw invalid("unexpected characters behind the table");
        }
        return new TableRule(exclude, schema, table);
    }

    private Pattern part() {
        if (at < rule.length()) {
            char first = rule.charAt(at);
            if (first == '/') {
                return regex();
            }
            if (first == '"' || first == '`') {
                return compiled("\\A" + quoted(first) + "\\z");
            }
        }
        StringBuilder regex = new StringBuilder("\\A");
        int from = at;
        while (at < rule.length() && rule.charAt(at) != '.') {
            element(regex);
        }
        if (at == from) {
            throw invalid("a name is missing");
        }
        return compiled(regex.append("\\z").toString());
    }

    private void element(StringBuilder regex) {
        int c = rule.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
            case '*' -> regex.append(".*");
            case '?' -> regex.append('.');
            case '[' -> regex.append(characters());
            case '\\' -> regex.append(escaped());
            default -> {
                if (!Character.isLetterOrDigit(c) && c != '_' && c != '$' && c < FIRST_NOT_ASCII) {
                    throw invalid("unexpected character '" + Character.toString(c) + "'");
                }
                regex.append(Pattern.quote(Character.toString(c)));
            }
        }
    }

    private static final int FIRST_NOT_ASCII = 0x80;

    private String escaped() {
        if (at == rule.length()) {
            throw invalid("nothing behind the backslash");
        }
        char c = rule.charAt(at++);
        if (Character.isLetterOrDigit(c) || c >= FIRST_NOT_ASCII) {
            throw invalid("'" + c + "' cannot be escaped");
        }
        return Pattern.quote(Character.toString(c));
    }

    private String characters() {
        StringBuilder regex = new StringBuilder("[");
        if (take('!')) {
            regex.append('^');
        }
        int members = 0;
        while (!take(']')) {
            char first = member();
            char last = first;
            if (at + 1 < rule.length() && rule.charAt(at) == '-' && rule.charAt(at + 1) != ']') {
                at++;
                last = member();
                if (last < first) {
                    throw invalid("a range of characters must ascend");
                }
            }
            regex.append(String.format("\\x{%x}-\\x{%x}", (int) first, (int) last));
            members++;
        }
        if (members == 0) {
            throw invalid("an empty class of characters");
        }
        return regex.append(']').toString();
    }

    private char member() {
        if (take('\\') && at < rule.length()) {
            return rule.charAt(at++);
        }
        if (at == rule.length()) {
            throw invalid("a class of characters is not closed");
        }
        return rule.charAt(at++);
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        at++;
        while (at < rule.length()) {
            char c = rule.charAt(at++);
            if (c != quote) {
                name.append(c);
            } else if (!take(quote)) {
                return Pattern.quote(name.toString());
            } else {
                name.append(quote);
            }
        }
        throw invalid("a quote is not closed");
    }

    private Pattern regex() {
        StringBuilder regex = new StringBuilder();
        at++;
        while (at < rule.length()) {
            char c = rule.charAt(at++);
            if (c == '/') {
                return compiled(regex.toString());
            }
            if (c == '\\' && at < rule.length()) {
                char escaped = rule.charAt(at++);
                regex.append(escaped == '/' ? "/" : "\\" + escaped);
            } else {
                regex.append(c);
            }
        }
        throw invalid("a regular expression is not closed");
    }

    private Pattern compiled(String regex) {
        try {
            int flags = Pattern.DOTALL | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return Pattern.compile(regex, flags);
        } catch (PatternSyntaxException e) {
            throw invalid("regular expression: " + e.getDescription());
        }
    }

    private boolean take(char wanted) {
        boolean found = at < rule.length() && rule.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private FlowException invalid(String why) {
        return new FlowException(
                ErrorCode.FILTER_RULE_INVALID, "filter rule is invalid " + rule + ": " + why + ", at character " + (at + 1));
    }
}
