package io.chronoplane.commands.taurusdb.schema;

import java.util.regex.Pattern;

/// The names that MySQL and the synchronization allow.
public final class Names {

    /// Characters of a name of MySQL.
    public static final int MAX_LENGTH = 64;

    /// The vendor's document: names of databases and tables may not contain Chinese characters.
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private Names() {}

    /// Whether a table may be called so.
    public static boolean isTable(String name) {
        return isQuotable(name) && !CHINESE.matcher(name).find();
    }

    /// Whether MySQL takes the name in backquotes: not empty, not too long, no NUL, nothing beyond the basic plane,
    /// no blank at the end.
    public static boolean isQuotable(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && name.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))
                && !name.endsWith(" ");
    }

    /// Whether MySQL takes the name as it is: letters, digits, `$`, `_`, anything beyond ASCII; not digits alone.
    public static boolean isPlain(String name) {
        return isQuotable(name)
                && name.chars().allMatch(Names::isPlain)
                && !name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether the character may stand in a plain name.
    public static boolean isPlain(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '$'
                || c == '_'
                || (c >= 0x80 && !Character.isWhitespace(c));
    }
}
