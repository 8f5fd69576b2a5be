package io.chronoplane.infra.axon;

import static io.chronoplane.infra.axon.Past.THEN;
import static io.chronoplane.infra.axon.Past.added;
import static io.chronoplane.infra.axon.Past.cluster;
import static io.chronoplane.infra.axon.Past.created;
import static io.chronoplane.infra.axon.Past.dropped;
import static io.chronoplane.infra.axon.Past.overdue;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.commands.doris.meta.VaultSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The life of an instance, through Axon.
class InstanceFixtureTest {

    private static final long NOW = DorisFixture.NOW.getEpochSecond();
    private static final Event CREATED = created("i-1");

    static Stream<Arguments> accepted() {
        return Stream.of(
                row(List.of(), create(), createdNow()),
                row(List.of(created("i-2")), create(), createdNow()),
                row(List.of(CREATED), new DropInstance("i-1"), new InstanceDropped("i-1", NOW)),
                row(List.of(CREATED, overdue("i-1")), new DropInstance("i-1"), new InstanceDropped("i-1", NOW)),
                row(List.of(CREATED), set(InstanceStatus.OVERDUE), InstanceStatus.NORMAL, InstanceStatus.OVERDUE),
                row(
                        List.of(CREATED, overdue("i-1")),
                        set(InstanceStatus.NORMAL),
                        InstanceStatus.OVERDUE,
                        InstanceStatus.NORMAL));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(List.of(CREATED), create(), new InstanceRejection.InstanceIdTaken("i-1")),
                Arguments.of(gone(), create(), new InstanceRejection.InstanceIdTaken("i-1")),
                Arguments.of(List.of(), new DropInstance("i-1"), unknown()),
                Arguments.of(
                        List.of(CREATED, added("i-1", cluster("c", ClusterType.COMPUTE, ClusterStatus.NORMAL, THEN))),
                        new DropInstance("i-1"),
                        new InstanceRejection.InstanceHasClusters("i-1")),
                Arguments.of(List.of(), set(InstanceStatus.NORMAL), unknown()),
                Arguments.of(List.of(CREATED), set(InstanceStatus.NORMAL), unchanged(InstanceStatus.NORMAL)),
                Arguments.of(
                        List.of(CREATED, overdue("i-1")),
                        set(InstanceStatus.OVERDUE),
                        unchanged(InstanceStatus.OVERDUE)),
                Arguments.of(List.of(CREATED), set(InstanceStatus.DELETED), notSettable()),
                Arguments.of(List.of(CREATED), set(null), notSettable()),
                Arguments.of(gone(), set(InstanceStatus.NORMAL), ended(InstanceStatus.NORMAL)),
                Arguments.of(gone(), set(InstanceStatus.OVERDUE), ended(InstanceStatus.OVERDUE)));
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

    private static Arguments row(
            List<Event> given, DorisMetaCommand command, InstanceStatus from, InstanceStatus to) {
        return row(given, command, new InstanceStatusChanged("i-1", from, to, NOW));
    }

    private static List<Event> gone() {
        return List.of(CREATED, dropped("i-1"));
    }

    private static SetInstanceStatus set(@Nullable InstanceStatus status) {
        return new SetInstanceStatus("i-1", status, 7);
    }

    private static CreateInstance create() {
        return new CreateInstance("i-1", "name", "user", new VaultSpec(hdfs("p"), null, null), null, null, false);
    }

    private static Event createdNow() {
        StorageVault vault = new StorageVault("1", "built_in_storage_vault", hdfs("p_fresh"), null, null);
        return new InstanceCreated(
                "i-1", "name", "user", false, null, new Storage(true, List.of(), List.of(vault), null, null), NOW);
    }

    private static HdfsVault hdfs(String prefix) {
        return new HdfsVault(new HdfsConf("hdfs://n", "user", null, null, List.of()), prefix);
    }

    private static Rejection unknown() {
        return new InstanceRejection.InstanceUnknown("i-1");
    }

    private static Rejection unchanged(InstanceStatus status) {
        return new InstanceRejection.InstanceStatusUnchanged("i-1", status);
    }

    private static Rejection notSettable() {
        return new InstanceRejection.InstanceStatusNotSettable(7);
    }

    private static Rejection ended(InstanceStatus to) {
        return new InstanceRejection.InstanceStatusFinal("i-1", to);
    }
}
