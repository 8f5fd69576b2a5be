package io.chronoplane.infra.cluster;

/// A lease that ends unless it is renewed.
final class TimedLease implements Lease {

    private final String name;
    private final long token;
    private volatile long deadlineNanos;
    private volatile boolean ended;

    TimedLease(String name, long token, long deadlineNanos) {
        this.name = name;
        this.token = token;
        this.deadlineNanos = deadlineNanos;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long token() {
        return token;
    }

    @Override
    public boolean isHeld() {
        return !ended && System.nanoTime() - deadlineNanos < 0;
    }

    void renew(long untilNanos) {
        deadlineNanos = untilNanos;
    }

    void end() {
        ended = true;
    }
}
