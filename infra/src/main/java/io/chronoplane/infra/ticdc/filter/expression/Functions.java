package io.chronoplane.infra.ticdc.filter.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The functions that expressions may call. Where a value is NULL, so is the result, unless they are about NULL.
final class Functions {

    private record Arity(int least, int most) {}

    private static final Map<String, Arity> KNOWN = Map.ofEntries(
            Map.entry("LOWER", new Arity(1, 1)),
            Map.entry("UPPER", new Arity(1, 1)),
            Map.entry("LENGTH", new Arity(1, 1)),
            Map.entry("CHAR_LENGTH", new Arity(1, 1)),
            Map.entry("TRIM", new Arity(1, 1)),
            Map.entry("CONCAT", new Arity(1, Integer.MAX_VALUE)),
            Map.entry("SUBSTRING", new Arity(2, 3)),
            Map.entry("LEFT", new Arity(2, 2)),
            Map.entry("RIGHT", new Arity(2, 2)),
            Map.entry("ABS", new Arity(1, 1)),
            Map.entry("FLOOR", new Arity(1, 1)),
            Map.entry("CEIL", new Arity(1, 1)),
            Map.entry("MOD", new Arity(2, 2)),
            Map.entry("IFNULL", new Arity(2, 2)),
            Map.entry("COALESCE", new Arity(1, Integer.MAX_VALUE)),
            Map.entry("ISNULL", new Arity(1, 1)),
            Map.entry("IF", new Arity(3, 3)));

    private Functions() {}

    static boolean isKnown(String function) {
        return KNOWN.containsKey(function);
    }

    static void check(String function, int arguments) {
        Arity arity = KNOWN.get(function);
        if (arity == null || arguments < arity.least() || arguments > arity.most()) {
            throw new ExpressionException("wrong number of arguments of " + function);
        }
    }

    static @Nullable Object call(String function, List<@Nullable Object> values) {
        return switch (function) {
            case "IFNULL", "COALESCE" -> values.stream().filter(value -> value != null).findFirst().orElse(null);
            case "ISNULL" -> Truth.of(values.getFirst() == null);
            case "ISTRUE" -> Truth.of(Truth.isTrue(values.getFirst()));
            case "ISFALSE" -> Truth.of(values.getFirst() != null && !Truth.isTrue(values.getFirst()));
            case "IF" -> Truth.isTrue(values.getFirst()) ? values.get(1) : values.get(2);
            default -> values.contains(null) ? null : strict(function, values);
        };
    }

    private static @Nullable Object strict(String function, List<@Nullable Object> values) {
        String text = Truth.text(values.getFirst());
        return switch (function) {
            case "LOWER" -> text.toLowerCase(Locale.ROOT);
            case "UPPER" -> text.toUpperCase(Locale.ROOT);
            case "TRIM" -> text.strip();
            case "LENGTH" -> BigDecimal.valueOf(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
            case "CHAR_LENGTH" -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
            case "CONCAT" -> values.stream().map(Truth::text).reduce("", String::concat);
            case "LEFT" -> text.substring(0, bounded(values.get(1), text));
            case "RIGHT" -> text.substring(text.length() - bounded(values.get(1), text));
            case "SUBSTRING" -> substring(text, values);
            case "ABS" -> Truth.number(values.getFirst()).abs();
            case "FLOOR" -> Truth.number(values.getFirst()).setScale(0, RoundingMode.FLOOR);
            case "CEIL" -> Truth.number(values.getFirst()).setScale(0, RoundingMode.CEILING);
            case "MOD" -> Truth.number(values.get(1)).signum() == 0
                    ? null
                    : Truth.number(values.getFirst()).remainder(Truth.number(values.get(1)));
            default -> throw new IllegalStateException("a function that the parser does not know: " + function);
        };
    }

    private static int bounded(@Nullable Object length, String text) {
        return Math.clamp(Truth.number(length).longValue(), 0, text.length());
    }

    private static String substring(String text, List<@Nullable Object> values) {
        long from = Truth.number(values.get(1)).longValue();
        long start = from < 0 ? text.length() + from : from - 1;
        if (from == 0 || start < 0 || start >= text.length()) {
            return "";
        }
        String rest = text.substring((int) start);
        return values.size() < 3 ? rest : rest.substring(0, bounded(values.get(2), rest));
    }
}
