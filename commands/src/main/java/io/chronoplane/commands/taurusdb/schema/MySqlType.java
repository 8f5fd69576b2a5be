package io.chronoplane.commands.taurusdb.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column type as MySQL writes it: `varchar(32)`, `bigint unsigned`.
///
/// @param kind  what it has in common with others
/// @param bytes that a value of it takes at most, as declared; 0 where nothing is declared, as for `text`
public record MySqlType(TypeKind kind, int bytes) {

    /// Characters that are read at most: a long enum is still a type.
    public static final int MAX_LENGTH = 1024;

    /// Declared lengths beyond this are no types of MySQL.
    private static final int MAX_DECLARED = 65_535;

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]+)\\s*(?:\\((.*)\\))?(?:\\s[\\sA-Za-z0-9_]*)?", Pattern.DOTALL);

    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]{1,5})\\s*(?:,.*)?");

    private static final Map<String, MySqlType> FIXED = Map.ofEntries(
            entry("tinyint", TypeKind.INTEGER, 1),
            entry("smallint", TypeKind.INTEGER, 2),
            entry("mediumint", TypeKind.INTEGER, 3),
            entry("int", TypeKind.INTEGER, 4),
            entry("integer", TypeKind.INTEGER, 4),
            entry("bigint", TypeKind.INTEGER, 8),
            entry("year", TypeKind.INTEGER, 1),
            entry("bool", TypeKind.BOOLEAN, 1),
            entry("boolean", TypeKind.BOOLEAN, 1),
            entry("decimal", TypeKind.DECIMAL, 16),
            entry("numeric", TypeKind.DECIMAL, 16),
            entry("dec", TypeKind.DECIMAL, 16),
            entry("fixed", TypeKind.DECIMAL, 16),
            entry("float", TypeKind.FLOAT, 4),
            entry("double", TypeKind.FLOAT, 8),
            entry("real", TypeKind.FLOAT, 8),
            entry("bit", TypeKind.BIT, 8),
            entry("date", TypeKind.DATE, 3),
            entry("datetime", TypeKind.DATETIME, 8),
            entry("timestamp", TypeKind.DATETIME, 4),
            entry("time", TypeKind.TIME, 3),
            entry("enum", TypeKind.STRING, 2),
            entry("set", TypeKind.STRING, 8),
            entry("tinytext", TypeKind.STRING, 0),
            entry("text", TypeKind.STRING, 0),
            entry("mediumtext", TypeKind.STRING, 0),
            entry("longtext", TypeKind.STRING, 0),
            entry("tinyblob", TypeKind.BINARY, 0),
            entry("blob", TypeKind.BINARY, 0),
            entry("mediumblob", TypeKind.BINARY, 0),
            entry("longblob", TypeKind.BINARY, 0),
            entry("json", TypeKind.JSON, 0),
            entry("geometry", TypeKind.SPATIAL, 0),
            entry("point", TypeKind.SPATIAL, 0),
            entry("linestring", TypeKind.SPATIAL, 0),
            entry("polygon", TypeKind.SPATIAL, 0),
            entry("multipoint", TypeKind.SPATIAL, 0),
            entry("multilinestring", TypeKind.SPATIAL, 0),
            entry("multipolygon", TypeKind.SPATIAL, 0),
            entry("geometrycollection", TypeKind.SPATIAL, 0),
            entry("geomcollection", TypeKind.SPATIAL, 0));

    private static final Map<String, TypeKind> BY_LENGTH = Map.of(
            "char", TypeKind.STRING,
            "varchar", TypeKind.STRING,
            "binary", TypeKind.BINARY,
            "varbinary", TypeKind.BINARY);

    /// Empty when MySQL has no such type.
    public static Optional<MySqlType> parse(String text) {
        Matcher matcher = text.length() > MAX_LENGTH ? null : FORM.matcher(text.strip());
        if (matcher == null || !matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String arguments = matcher.group(2);
        TypeKind sized = BY_LENGTH.get(name);
        return sized == null
                ? Optional.ofNullable(FIXED.get(name))
                : length(name, arguments).map(length -> new MySqlType(sized, length));
    }

    private static Optional<Integer> length(String name, @Nullable String arguments) {
        if (arguments == null) {
            // MySQL gives them one character or byte, but none to those that vary.
            return name.startsWith("var") ? Optional.empty() : Optional.of(1);
        }
        Matcher matcher = LENGTH.matcher(arguments);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1))).filter(length -> length <= MAX_DECLARED)
                : Optional.empty();
    }

    private static Map.Entry<String, MySqlType> entry(String name, TypeKind kind, int bytes) {
        return Map.entry(name, new MySqlType(kind, bytes));
    }
}
