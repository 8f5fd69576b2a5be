package io.chronoplane.api.core;

/// The memory that bodies of one event loop may take while they arrive. Without it, many clients with large and slow
/// bodies could fill the heap, each within its own limits.
final class BodyBudget {
    private static final int BODIES = 32;
    private static final int SHARE_OF_HEAP = 8;

    private long left;

    BodyBudget(long bytes) {
        this.left = bytes;
    }

    /// For 32 of the largest bodies, but no more than the event loop's part of an eighth of the heap, unless that
    /// were too little for one.
    static BodyBudget of(HttpLimits limits) {
        long heap = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / limits.eventLoops();
        return new BodyBudget(Math.max(limits.bodyBytes(), Math.min((long) BODIES * limits.bodyBytes(), heap)));
    }

    /// @return whether there is as much
    boolean take(int bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    void giveBack(int bytes) {
        left += bytes;
    }
}
