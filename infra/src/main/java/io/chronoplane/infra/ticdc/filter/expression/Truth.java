package io.chronoplane.infra.ticdc.filter.expression;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values as MySQL takes them: a text where a number is due counts as the number that it begins with.
final class Truth {

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*+([+-]?(?:\\d{1,64}(?:\\.\\d{0,64})?|\\.\\d{1,64}))");

    private Truth() {}

    static BigDecimal of(boolean truth) {
        return truth ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /// NULL is not true.
    static boolean isTrue(@Nullable Object value) {
        return value != null && number(value).signum() != 0;
    }

    static BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        Matcher matcher = LEADING_NUMBER.matcher(String.valueOf(value));
        return matcher.lookingAt() ? new BigDecimal(matcher.group(1)) : BigDecimal.ZERO;
    }

    static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /// Two texts as texts, without regard to case as MySQL's default collation; all else as numbers.
    static int compare(Object left, Object right) {
        return left instanceof String a && right instanceof String b
                ? a.compareToIgnoreCase(b)
                : number(left).compareTo(number(right));
    }
}
