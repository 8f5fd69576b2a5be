package io.chronoplane.api.core.protobuf;

import java.util.OptionalLong;

/// A number as it was written. What it may be depends on the field that it is meant for.
record Numeral(String text) {
    private static final int LONGEST = 64;
    private static final double TWO_TO_63 = 0x1p63;

    /// The number as a 64-bit integer; `1.0` and `1e3` are integers too. Empty when it is no such number.
    static OptionalLong toLong(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isDecimal(text)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notPlain) {
            return fromDouble(text);
        }
    }

    private static OptionalLong fromDouble(String text) {
        boolean plain = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        if (plain) {
            return OptionalLong.empty();
        }
        try {
            double number = Double.parseDouble(text);
            boolean whole = number == Math.rint(number) && number >= -TWO_TO_63 && number < TWO_TO_63;
            return whole ? OptionalLong.of((long) number) : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    // Java's parsers take more than JSON has: digits of other scripts, hexadecimal, a plus sign, NaN, a suffix.
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '-' && c != '.' && c != 'e' && c != 'E' && (c != '+' || i == 0)) {
                return false;
            }
        }
        return true;
    }
}
