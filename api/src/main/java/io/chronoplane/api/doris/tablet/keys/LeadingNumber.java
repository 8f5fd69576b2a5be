package io.chronoplane.api.doris.tablet.keys;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as C's `strtoll` reads it: as far as it is one, held within 64 bits.
final class LeadingNumber {

    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?\\d{1,1000})");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private LeadingNumber() {}

    static long of(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.lookingAt()
                ? new BigInteger(matcher.group(1)).max(LEAST).min(MOST).longValue()
                : 0;
    }
}
