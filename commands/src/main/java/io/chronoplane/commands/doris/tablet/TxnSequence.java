package io.chronoplane.commands.doris.tablet;

/// The last transaction id that was given, 0 before the first.
public record TxnSequence(long last) {

    private static final int SEQUENCE_BITS = 10;

    /// Above all that were ever given, and as high as the time, so that a new log does not repeat the ids of an old one.
    ///
    /// @param now epoch milliseconds; ids stay below 2^53 until the year 2248
    long next(long now) {
        return Math.max(last + 1, now << SEQUENCE_BITS);
    }
}
