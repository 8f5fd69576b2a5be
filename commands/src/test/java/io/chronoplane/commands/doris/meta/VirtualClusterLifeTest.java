package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.VIRTUAL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.behind;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.ref;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;
import static io.chronoplane.commands.doris.meta.Samples.standsFor;
import static io.chronoplane.commands.doris.meta.Samples.virtual;
import static io.chronoplane.commands.doris.meta.Samples.virtualAdded;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ActiveStandbySpec.Policy;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterOwned;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterStatusNotSettable;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceHasClusters;
import io.chronoplane.commands.doris.meta.VirtualRejection.ActiveNotMember;
import io.chronoplane.commands.doris.meta.VirtualRejection.FailureThresholdInvalid;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberCountInvalid;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberNotCompute;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberTaken;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberUnknown;
import io.chronoplane.commands.doris.meta.VirtualRejection.MembersWithoutPolicy;
import io.chronoplane.commands.doris.meta.VirtualRejection.StandbyIsActive;
import io.chronoplane.commands.doris.meta.VirtualRejection.StandbyNotMember;
import io.chronoplane.commands.doris.meta.VirtualRejection.VirtualArgsInconsistent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of a virtual cluster and its members.
class VirtualClusterLifeTest {

    private static final String I = "i-1";
    private static final Node FE = frontend("fe", "10.0.0.1", 9010, FE_MASTER);

    private final Given given = Given.events(
            created(I),
            computeAdded(I, "a", "A"),
            computeAdded(I, "b", "B"),
            computeAdded(I, "c", "C"),
            computeAdded(I, "d", "D"),
            sqlAdded(I, "s", "S", FE),
            virtualAdded(I, "v", "V", standsFor("A", "B")));

    @Test
    void alter_changesOnlyWhatIsGiven() {
        given.when(alter(List.of("A", "C"), new Policy(false, "", List.of("C"), null, null, List.of())))
                .then(changed(standsFor("A", "C")));
        given.when(alter(List.of(), policy("B", "A")))
                .then(changed(new ActiveStandby(List.of("A", "B"), "B", "A", 3, 100, List.of())));
        given.when(alter(List.of(), new Policy(false, "", List.of(), 9L, 10L, List.of("job"))))
                .then(changed(new ActiveStandby(List.of("A", "B"), "A", "B", 9, 10, List.of("job"))));
    }

    @Test
    void alter_changesNothing_whenNothingIsGivenOrNew() {
        given.when(alter(List.of(), null)).nothingHappens();
        given.when(alter(List.of("A", "B"), policy("A", "B"))).nothingHappens();
        Given.events(created(I), new VirtualClusterAdded(I, "v", "V", null, null, EARLIER))
                .when(alter(List.of(), null))
                .nothingHappens();
    }

    @Test
    void alter_isRefused_whenTheResultMakesNoSense() {
        given.when(alter(List.of("C", "D"), null)).refused(new ActiveNotMember());
        given.when(alter(List.of("A", "C"), null)).refused(new StandbyNotMember("B"));
        given.when(alter(List.of(), policy("B"))).refused(new StandbyIsActive());
        given.when(alter(List.of(), ofMine(0L))).refused(new FailureThresholdInvalid());
        given.when(alter(List.of("A"), null)).refused(new MemberCountInvalid(1));
        Given.events(created(I), new VirtualClusterAdded(I, "v", "V", null, null, EARLIER))
                .when(alter(List.of(), ofMine(1L)))
                .refused(new MembersWithoutPolicy());
    }

    @Test
    void alter_isRefused_forClustersThatCannotBeStoodFor() {
        Given taken = Given.events(
                created(I),
                computeAdded(I, "a", "A"),
                computeAdded(I, "b", "B"),
                computeAdded(I, "c", "C"),
                computeAdded(I, "d", "D"),
                virtualAdded(I, "v", "V", standsFor("A", "B")),
                virtualAdded(I, "w", "W", standsFor("C", "D")));
        taken.when(alter(List.of("A", "C"), null)).refused(new MemberTaken("C", "W"));
        taken.when(alter(List.of(), policy("X", "C"))).refused(new MemberUnknown("X"));
        taken.when(alter(List.of(), policy("A", "C"))).refused(new MemberTaken("C", "W"));
        taken.when(alter(List.of("W", "A"), null)).refused(new MemberNotCompute("W"));
    }

    @Test
    void alter_isRefused_forAClusterThatIsNotVirtual() {
        given.when(new AlterVirtualCluster(I, ref("a"), behind("C", "D"))).refused(new VirtualArgsInconsistent());
    }

    @Test
    void aMember_isNotDropped_beforeItsVirtualCluster() {
        given.when(new DropCluster(I, ref("a"))).refused(new ClusterOwned("V"));
        given.when(new DropCluster(I, ref("v"))).then(new ClusterDropped(I, "v", "V", List.of(), NOW));
        Given.events(
                        created(I),
                        computeAdded(I, "a", "A"),
                        computeAdded(I, "b", "B"),
                        virtualAdded(I, "v", "V", standsFor("A", "B")),
                        new ClusterDropped(I, "v", "V", List.of(), EARLIER))
                .when(new DropCluster(I, ref("a")))
                .then(new ClusterDropped(I, "a", "A", List.of(), NOW));
    }

    @Test
    void aFormerMember_isDropped() {
        Given.events(
                        created(I),
                        computeAdded(I, "a", "A"),
                        computeAdded(I, "b", "B"),
                        computeAdded(I, "c", "C"),
                        virtualAdded(I, "v", "V", standsFor("A", "B")),
                        new VirtualClusterChanged(I, "v", standsFor("A", "C"), EARLIER))
                .when(new DropCluster(I, ref("b")))
                .then(new ClusterDropped(I, "b", "B", List.of(), NOW));
    }

    @Test
    void aRenamedMember_isFollowed() {
        Given renamed = Given.events(
                created(I),
                computeAdded(I, "a", "A"),
                computeAdded(I, "b", "B"),
                virtualAdded(I, "v", "V", standsFor("A", "B")),
                new ClusterRenamed(I, "a", "A", "a-new", List.of(), NOW));
        Cluster virtual = ((Live) renamed.instance(I)).clusters().known("v");
        assertThat(virtual.standsFor()).isEqualTo(standsFor("a-new", "B"));
        assertThat(virtual.mtime()).isEqualTo(NOW);
        renamed.when(new DropCluster(I, ref("a"))).refused(new ClusterOwned("V"));
        renamed.when(alter(List.of(), ofMine(5L)))
                .then(changed(new ActiveStandby(List.of("a-new", "B"), "a-new", "B", 5, 100, List.of())));
        renamed.when(new AddCluster(I, compute("x", "A"))).then(addedNow(I, "x", "A", COMPUTE));
    }

    @Test
    void aVirtualCluster_isRenamedAndKeepsItsInstance_likeAnyOther() {
        given.when(new RenameCluster(I, new ClusterRef("v", "VV"), false))
                .then(new ClusterRenamed(I, "v", "V", "VV", List.of(), NOW));
        given.when(new SetClusterStatus(I, ref("v"), ClusterStatus.SUSPENDED))
                .refused(new ClusterStatusNotSettable(VIRTUAL));
        Given.events(created(I), new VirtualClusterAdded(I, "v", "V", null, null, EARLIER))
                .when(new DropInstance(I))
                .refused(new InstanceHasClusters(I));
    }

    private static AlterVirtualCluster alter(List<String> members, @Nullable Policy policy) {
        return new AlterVirtualCluster(I, ref("v"), new ActiveStandbySpec(members, policy));
    }

    private static VirtualClusterChanged changed(ActiveStandby standsFor) {
        return new VirtualClusterChanged(I, "v", standsFor, NOW);
    }

    private static Policy policy(String active, String... standbys) {
        return new Policy(true, active, List.of(standbys), null, null, List.of());
    }

    private static Policy ofMine(long failures) {
        return new Policy(false, "", List.of(), failures, null, List.of());
    }
}
