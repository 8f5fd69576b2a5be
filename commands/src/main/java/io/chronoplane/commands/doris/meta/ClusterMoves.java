package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterStatus.MANUAL_SHUTDOWN;
import static io.chronoplane.commands.doris.meta.ClusterStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.ClusterStatus.SUSPENDED;
import static io.chronoplane.commands.doris.meta.ClusterStatus.TO_RESUME;

import java.util.List;

/// The status machine of COMPUTE clusters: the four moves of the reference, and upstream's others by choice.
final class ClusterMoves {

    private ClusterMoves() {}

    static List<ClusterStatus> from(ClusterStatus status, DorisMetaRules rules) {
        boolean extended = rules.extendedTransitions();
        return switch (status) {
            case UNKNOWN -> List.of(NORMAL);
            case NORMAL -> extended ? List.of(SUSPENDED, MANUAL_SHUTDOWN) : List.of(SUSPENDED);
            case SUSPENDED -> extended ? List.of(TO_RESUME, NORMAL) : List.of(TO_RESUME);
            case TO_RESUME -> List.of(NORMAL);
            case MANUAL_SHUTDOWN -> extended ? List.of(NORMAL) : List.of();
        };
    }
}
