package io.chronoplane.infra.axon;

import static io.chronoplane.commands.doris.meta.ClusterStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.ClusterStatus.SUSPENDED;
import static io.chronoplane.commands.doris.meta.ClusterStatus.TO_RESUME;
import static io.chronoplane.commands.doris.meta.ClusterStatus.UNKNOWN;
import static io.chronoplane.infra.axon.Past.THEN;
import static io.chronoplane.infra.axon.Past.added;
import static io.chronoplane.infra.axon.Past.cluster;
import static io.chronoplane.infra.axon.Past.created;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterRejection;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterStatusChanged;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.infra.doris.Doris;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every move of a cluster's status, through Axon: four are allowed.
class ClusterStatusFixtureTest {

    private static final Map<ClusterStatus, ClusterStatus> ALLOWED =
            Map.of(UNKNOWN, NORMAL, NORMAL, SUSPENDED, SUSPENDED, TO_RESUME, TO_RESUME, NORMAL);

    static Stream<Arguments> moves() {
        return Stream.of(ClusterStatus.values())
                .flatMap(from -> Stream.of(ClusterStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void aMove_leadsToItsEvent_ifItIsOneOfTheFour(ClusterStatus from, ClusterStatus to) {
        List<Event> given = given(ClusterType.COMPUTE, from);
        try (DorisFixture fixture = new DorisFixture()) {
            if (from == to) {
                fixture.refuses(given, Doris.set("i-1", "c", to), new ClusterRejection.ClusterStatusUnchanged(to));
            } else if (ALLOWED.get(from) == to) {
                Event moved = new ClusterStatusChanged("i-1", "c", from, to, DorisFixture.NOW.getEpochSecond());
                fixture.accepts(given, Doris.set("i-1", "c", to), List.of(moved));
            } else {
                List<ClusterStatus> allowed = Stream.ofNullable(ALLOWED.get(from)).toList();
                fixture.refuses(
                        given,
                        Doris.set("i-1", "c", to),
                        new ClusterRejection.ClusterStatusMoveRefused(from, to, allowed));
            }
        }
    }

    @Test
    void aMove_isRefused_forAClusterThatHasNoStatus() {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.refuses(
                    given(ClusterType.SQL, UNKNOWN),
                    Doris.set("i-1", "c", SUSPENDED),
                    new ClusterRejection.ClusterStatusNotSettable(ClusterType.SQL));
        }
    }

    @Test
    void aMove_isRefused_forAnUnknownCluster() {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.refuses(
                    given(ClusterType.COMPUTE, NORMAL),
                    Doris.set("i-1", "d", SUSPENDED),
                    new ClusterRejection.ClusterUnknown(ClusterOperation.SET_STATUS, "i-1", "d", ""));
        }
    }

    private static List<Event> given(ClusterType type, ClusterStatus status) {
        return List.of(created("i-1"), added("i-1", cluster("c", type, status, THEN)));
    }
}
