package io.chronoplane.commands.cls;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The keys that a topic's partitions share out: `[000…0, fff…f)`. The last key is only ever an end.
public final class KeySpace {

    /// Digits of a key, as the vendor's documents show them.
    public static final int WIDTH = 36;

    static final String BEGIN = "0".repeat(WIDTH);
    static final String END = "f".repeat(WIDTH);

    /// Everything.
    static final KeyRange ALL = new KeyRange(BEGIN, END);

    private static final int HEX = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{1," + WIDTH + "}");

    private KeySpace() {}

    /// A key as it was given: a shorter one is filled up with zeros on its right, so that an MD5 sum and its longer form
    /// name the same point. Empty when it is none.
    static Optional<String> key(String text) {
        return KEY.matcher(text).matches()
                ? Optional.of(text.toLowerCase(Locale.ROOT) + BEGIN.substring(text.length()))
                : Optional.empty();
    }

    /// Whether the range holds so many keys that none of the parts would be empty.
    static boolean canBeCut(KeyRange range, long parts) {
        return number(range.end()).subtract(number(range.begin())).compareTo(BigInteger.valueOf(parts)) >= 0;
    }

    /// Parts of the same size, as far as they can be, by ascending range.
    static List<KeyRange> cut(KeyRange range, int parts) {
        BigInteger begin = number(range.begin());
        BigInteger length = number(range.end()).subtract(begin);
        List<KeyRange> cut = new ArrayList<>(parts);
        String from = range.begin();
        for (int i = 1; i <= parts; i++) {
            BigInteger offset = length.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(parts));
            String to = text(begin.add(offset));
            cut.add(new KeyRange(from, to));
            from = to;
        }
        return cut;
    }

    private static BigInteger number(String key) {
        return new BigInteger(key, HEX);
    }

    private static String text(BigInteger number) {
        String digits = number.toString(HEX);
        return BEGIN.substring(digits.length()) + digits;
    }
}
