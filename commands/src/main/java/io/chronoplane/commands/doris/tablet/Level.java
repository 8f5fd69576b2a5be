package io.chronoplane.commands.doris.tablet;

/// Sizes by the order of their magnitude, so that a merge takes rowsets of like size.
final class Level {

    private static final long SMALLEST = 1 << 10;
    private static final long GREATEST = 512L << 20;

    private Level() {}

    static long of(long size) {
        if (size < SMALLEST) {
            return 0;
        }
        return Math.min(GREATEST, Long.highestOneBit(size));
    }
}
