package io.chronoplane.infra.core;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids that nobody else has, as UUIDs of version 7: they grow with time, which keeps indexes dense, and cost a
/// few nanoseconds where random ones ask the system for entropy. 48 bits of epoch milliseconds, 38 bits that count
/// within this process, 36 random bits of the process.
public final class FreshIds {

    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int LOW_COUNT_BITS = 12;
    private static final int HIGH_COUNT_BITS = 26;
    private static final int PROCESS_BITS = 36;

    private final InstantSource clock;
    private final long process;
    private final AtomicLong count = new AtomicLong();

    public FreshIds(InstantSource clock) {
        this.clock = clock;
        this.process = new SecureRandom().nextLong() & mask(PROCESS_BITS);
    }

    public UUID next() {
        long number = count.getAndIncrement();
        long high = (clock.millis() << TIME_SHIFT) | VERSION | (number & mask(LOW_COUNT_BITS));
        long low = VARIANT | (((number >>> LOW_COUNT_BITS) & mask(HIGH_COUNT_BITS)) << PROCESS_BITS) | process;
        return new UUID(high, low);
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }
}
