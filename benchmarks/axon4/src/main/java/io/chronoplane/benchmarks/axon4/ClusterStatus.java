package io.chronoplane.benchmarks.axon4;

enum ClusterStatus {
    NORMAL, SUSPENDED, TO_RESUME;

    boolean mayBecome(ClusterStatus next) {
        return next == switch (this) {
            case NORMAL -> SUSPENDED;
            case SUSPENDED -> TO_RESUME;
            case TO_RESUME -> NORMAL;
        };
    }
}
