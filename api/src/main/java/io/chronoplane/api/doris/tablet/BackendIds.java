package io.chronoplane.api.doris.tablet;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Ids in the query of a backend.
final class BackendIds {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final BigInteger MOST = BigInteger.TWO.pow(Long.SIZE).subtract(BigInteger.ONE);

    private BackendIds() {}

    /// Whether it is a number of 64 bits without a sign, as upstream reads it.
    static boolean isId(String text) {
        return DIGITS.matcher(text).matches() && new BigInteger(text).compareTo(MOST) <= 0;
    }

    /// Nothing has an id beyond 63 bits: then it is -1, which nothing has either.
    static long of(String text) {
        BigInteger id = new BigInteger(text);
        return id.bitLength() < Long.SIZE ? id.longValue() : -1;
    }

    static BackendFault notANumber(String name) {
        return BackendFault.plain("INTERNAL_ERROR", "convert " + name + " failed, stoull");
    }
}
