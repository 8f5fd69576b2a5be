package io.chronoplane.infra.axon;

import static io.chronoplane.infra.axon.Past.THEN;
import static io.chronoplane.infra.axon.Past.added;
import static io.chronoplane.infra.axon.Past.cluster;
import static io.chronoplane.infra.axon.Past.created;
import static io.chronoplane.infra.axon.Past.dropped;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.meta.ClusterDropped;
import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterRejection;
import io.chronoplane.commands.doris.meta.ClusterRenamed;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.infra.doris.Doris;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Clusters coming, going and getting other names, through Axon.
class ClusterFixtureTest {

    private static final long NOW = DorisFixture.NOW.getEpochSecond();
    private static final Event CREATED = created("i-1");
    private static final List<Event> TWO_CLUSTERS = List.of(CREATED, past("i-1", "a", "u-a"), past("i-1", "b"));

    static Stream<Arguments> accepted() {
        return Stream.of(
                row(List.of(CREATED), Doris.add("i-1", "a", "u-a", "u-b"), now("i-1", "a", "u-a", "u-b")),
                row(TWO_CLUSTERS, Doris.add("i-1", "c", "u-a"), now("i-1", "c", "u-a")),
                row(
                        List.of(CREATED, created("i-2"), past("i-2", "a", "u-a"), left("i-2", "a", "u-a")),
                        Doris.add("i-1", "a", "u-a"),
                        now("i-1", "a", "u-a")),
                row(
                        TWO_CLUSTERS,
                        Doris.drop("i-1", "a"),
                        new ClusterDropped("i-1", "a", "n_a", List.of("u-a"), NOW)),
                row(
                        TWO_CLUSTERS,
                        Doris.rename("i-1", "a", "other"),
                        new ClusterRenamed("i-1", "a", "n_a", "other", List.of("u-a"), NOW)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(List.of(), Doris.add("i-1", "a"), unknownInstance(ClusterOperation.ADD)),
                Arguments.of(
                        List.of(CREATED, dropped("i-1")),
                        Doris.add("i-1", "a"),
                        new ClusterRejection.ClusterInstanceDropped(ClusterOperation.ADD, "i-1")),
                Arguments.of(TWO_CLUSTERS, Doris.add("i-1", "a"), new ClusterRejection.ClusterIdTaken("a")),
                Arguments.of(
                        List.of(CREATED, past("i-1", "a"), renamed("a", "n_c")),
                        Doris.add("i-1", "c"),
                        new ClusterRejection.ClusterNameTaken("n_c")),
                Arguments.of(
                        List.of(CREATED, created("i-2"), past("i-2", "a", "u-a")),
                        Doris.add("i-1", "c", "u-a"),
                        new NodeRejection.CloudUniqueIdTaken(ClusterOperation.ADD, "i-2", "n_a", "a", "u-a")),
                Arguments.of(List.of(), Doris.drop("i-1", "a"), unknownInstance(ClusterOperation.DROP)),
                Arguments.of(TWO_CLUSTERS, Doris.drop("i-1", "c"), unknown(ClusterOperation.DROP, "")),
                Arguments.of(List.of(), Doris.rename("i-1", "a", "x"), unknownInstance(ClusterOperation.RENAME)),
                Arguments.of(TWO_CLUSTERS, Doris.rename("i-1", "c", "x"), unknown(ClusterOperation.RENAME, "x")),
                Arguments.of(
                        TWO_CLUSTERS,
                        Doris.rename("i-1", "a", ""),
                        new ClusterRejection.ClusterNameMissing(ClusterOperation.RENAME)),
                Arguments.of(
                        TWO_CLUSTERS,
                        Doris.rename("i-1", "b", "n_b"),
                        new ClusterRejection.ClusterNameUnchanged(
                                cluster("b", ClusterType.COMPUTE, ClusterStatus.NORMAL, THEN))),
                Arguments.of(
                        TWO_CLUSTERS,
                        Doris.rename("i-1", "b", "n_a"),
                        new ClusterRejection.ClusterNameInUse(
                                cluster("b", ClusterType.COMPUTE, ClusterStatus.NORMAL, THEN), "n_a")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aCommand_leadsToItsEvent_whenItIsAllowed(List<Event> given, DorisMetaCommand command, List<Event> expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.accepts(given, command, expected);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aCommand_leadsToNothing_whenItIsNotAllowed(List<Event> given, DorisMetaCommand command, Rejection expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.refuses(given, command, expected);
        }
    }

    private static Arguments row(List<Event> given, DorisMetaCommand command, Event expected) {
        return Arguments.of(given, command, List.of(expected));
    }

    private static Event past(String instance, String id, String... cloudUniqueIds) {
        return added(instance, cluster(id, ClusterType.COMPUTE, ClusterStatus.NORMAL, THEN, cloudUniqueIds));
    }

    private static Event now(String instance, String id, String... cloudUniqueIds) {
        return added(instance, cluster(id, ClusterType.COMPUTE, ClusterStatus.NORMAL, NOW, cloudUniqueIds));
    }

    private static Event left(String instance, String id, String... cloudUniqueIds) {
        return new ClusterDropped(instance, id, "n_" + id, List.of(cloudUniqueIds), THEN);
    }

    private static Event renamed(String id, String to) {
        return new ClusterRenamed("i-1", id, "n_" + id, to, List.of(), THEN);
    }

    private static Rejection unknownInstance(ClusterOperation operation) {
        return new ClusterRejection.ClusterInstanceUnknown(operation, "i-1");
    }

    private static Rejection unknown(ClusterOperation operation, String name) {
        return new ClusterRejection.ClusterUnknown(operation, "i-1", "c", name);
    }
}
