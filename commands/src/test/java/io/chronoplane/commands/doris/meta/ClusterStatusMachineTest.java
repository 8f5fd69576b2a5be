package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterStatus.MANUAL_SHUTDOWN;
import static io.chronoplane.commands.doris.meta.ClusterStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.ClusterStatus.SUSPENDED;
import static io.chronoplane.commands.doris.meta.ClusterStatus.TO_RESUME;
import static io.chronoplane.commands.doris.meta.ClusterStatus.UNKNOWN;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.cluster;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.ref;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterStatusMoveRefused;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterStatusNotSettable;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterStatusUnchanged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every move of the cluster status machine, allowed or not.
class ClusterStatusMachineTest {

    private static final String I = "i-1";

    private static final Map<ClusterStatus, List<ClusterStatus>> REFERENCE = Map.of(
            UNKNOWN, List.of(NORMAL),
            NORMAL, List.of(SUSPENDED),
            SUSPENDED, List.of(TO_RESUME),
            TO_RESUME, List.of(NORMAL),
            MANUAL_SHUTDOWN, List.of());

    private static final Map<ClusterStatus, List<ClusterStatus>> EXTENDED = Map.of(
            UNKNOWN, List.of(NORMAL),
            NORMAL, List.of(SUSPENDED, MANUAL_SHUTDOWN),
            SUSPENDED, List.of(TO_RESUME, NORMAL),
            TO_RESUME, List.of(NORMAL),
            MANUAL_SHUTDOWN, List.of(NORMAL));

    @ParameterizedTest
    @EnumSource
    void setStatus_allowsTheMovesOfTheReference_byDefault(ClusterStatus from) {
        everyMove(from, DorisMetaRules.DEFAULT, REFERENCE);
    }

    @ParameterizedTest
    @EnumSource
    void setStatus_allowsUpstreamsFurtherMoves_byChoice(ClusterStatus from) {
        everyMove(from, new DorisMetaRules(true, true, Duration.ZERO), EXTENDED);
    }

    private static void everyMove(
            ClusterStatus from, DorisMetaRules rules, Map<ClusterStatus, List<ClusterStatus>> moves) {
        List<ClusterStatus> allowed = moves.getOrDefault(from, List.of());
        for (ClusterStatus to : ClusterStatus.values()) {
            Given.Then then = in(from).under(rules).when(new SetClusterStatus(I, ref("c-1"), to));
            if (to == from) {
                then.refused(new ClusterStatusUnchanged(to));
            } else if (allowed.contains(to)) {
                then.then(new ClusterStatusChanged(I, "c-1", from, to, NOW));
            } else {
                then.refused(new ClusterStatusMoveRefused(from, to, allowed));
            }
        }
    }

    private static Given in(ClusterStatus from) {
        ClusterStatus stored = from == UNKNOWN ? null : from;
        return Given.events(
                created(I), new ClusterAdded(I, cluster("c-1", "one", ClusterType.COMPUTE, stored, EARLIER)));
    }

    @Test
    void setStatus_followsTheStatusThatWasSetBefore() {
        Given.events(
                        created(I),
                        new ClusterAdded(I, cluster("c-1", "one", ClusterType.COMPUTE, NORMAL, EARLIER)),
                        new ClusterStatusChanged(I, "c-1", NORMAL, SUSPENDED, EARLIER))
                .when(new SetClusterStatus(I, ref("c-1"), TO_RESUME))
                .then(new ClusterStatusChanged(I, "c-1", SUSPENDED, TO_RESUME, NOW));
    }

    @Test
    void setStatus_isRefused_forSqlClusters_beforeTheMoveIsLookedAt() {
        Given.events(created(I), sqlAdded(I, "c-1", "one"))
                .when(new SetClusterStatus(I, ref("c-1"), UNKNOWN))
                .refused(new ClusterStatusNotSettable(ClusterType.SQL));
    }
}
