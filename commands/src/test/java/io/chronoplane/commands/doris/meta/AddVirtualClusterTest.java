package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.ClusterType.VIRTUAL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.Samples.behind;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.spec;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;
import static io.chronoplane.commands.doris.meta.Samples.standsFor;
import static io.chronoplane.commands.doris.meta.Samples.virtual;
import static io.chronoplane.commands.doris.meta.Samples.virtualAdded;

import io.chronoplane.commands.doris.meta.ActiveStandbySpec.Policy;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameTaken;
import io.chronoplane.commands.doris.meta.VirtualRejection.ActiveNotMember;
import io.chronoplane.commands.doris.meta.VirtualRejection.FailureThresholdInvalid;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberCountInvalid;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberNotCompute;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberTaken;
import io.chronoplane.commands.doris.meta.VirtualRejection.MemberUnknown;
import io.chronoplane.commands.doris.meta.VirtualRejection.MembersWithoutPolicy;
import io.chronoplane.commands.doris.meta.VirtualRejection.PolicyIncomplete;
import io.chronoplane.commands.doris.meta.VirtualRejection.PolicyTypeMissing;
import io.chronoplane.commands.doris.meta.VirtualRejection.StandbyIsActive;
import io.chronoplane.commands.doris.meta.VirtualRejection.StandbyNotMember;
import io.chronoplane.commands.doris.meta.VirtualRejection.UnhealthyPercentInvalid;
import io.chronoplane.commands.doris.meta.VirtualRejection.VirtualArgsInconsistent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a new virtual cluster may stand for.
class AddVirtualClusterTest {

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
    void add_makesAVirtualCluster_withTheDefaultThresholds() {
        given.when(new AddCluster(I, virtual("w", "W", behind("C", "D"))))
                .then(new VirtualClusterAdded(I, "w", "W", null, standsFor("C", "D"), NOW));
    }

    @Test
    void add_keepsAllThatThePolicySays() {
        ActiveStandbySpec spec = new ActiveStandbySpec(
                List.of("D", "C"), new Policy(true, "C", List.of("D"), 7L, 50L, List.of("job-1", "job-2")));
        given.when(new AddCluster(I, virtual("w", "W", spec)))
                .then(new VirtualClusterAdded(
                        I,
                        "w",
                        "W",
                        null,
                        new ActiveStandby(List.of("D", "C"), "C", "D", 7, 50, List.of("job-1", "job-2")),
                        NOW));
    }

    @Test
    void add_acceptsAVirtualCluster_thatStandsForNothingYet() {
        given.when(new AddCluster(I, virtual("w", "W", ActiveStandbySpec.NONE)))
                .then(new VirtualClusterAdded(I, "w", "W", null, null, NOW));
    }

    static Stream<ClusterSpec> inconsistent() {
        ClusterSpec bare = virtual("w", "W", behind("C", "D"));
        return Stream.of(
                spec("w", "W", VIRTUAL, FE),
                new ClusterSpec("w", "W", VIRTUAL, null, List.of(), List.of("root"), null, null, null, bare.standsFor()),
                new ClusterSpec("w", "W", VIRTUAL, null, List.of(), List.of(), "", null, null, bare.standsFor()),
                new ClusterSpec("w", "W", VIRTUAL, null, List.of(), List.of(), null, "", null, bare.standsFor()),
                new ClusterSpec("w", "W", VIRTUAL, null, List.of(), List.of(), null, null, NORMAL, bare.standsFor()));
    }

    @ParameterizedTest
    @MethodSource("inconsistent")
    void add_isRefused_withWhatOnlyOtherClustersHave(ClusterSpec spec) {
        given.when(new AddCluster(I, spec)).refused(new VirtualArgsInconsistent());
    }

    static Stream<Arguments> incomplete() {
        List<String> two = List.of("C", "D");
        return Stream.of(
                Arguments.of(two, null, new MembersWithoutPolicy()),
                Arguments.of(List.of(), policy("C", "D"), new MembersWithoutPolicy()),
                Arguments.of(List.of("C"), policy("C", "D"), new MemberCountInvalid(1)),
                Arguments.of(List.of("A", "C", "D"), policy("C", "D"), new MemberCountInvalid(3)),
                Arguments.of(
                        two, new Policy(false, "C", List.of("D"), null, null, List.of()), new PolicyTypeMissing()),
                Arguments.of(two, policy("C"), new PolicyIncomplete()),
                Arguments.of(two, policy("", "D"), new PolicyIncomplete()),
                Arguments.of(two, policy(""), new ActiveNotMember()),
                Arguments.of(two, policy("A", "D"), new ActiveNotMember()),
                Arguments.of(two, policy("C", "A"), new StandbyNotMember("A")),
                Arguments.of(two, policy("C", "D", "C"), new StandbyIsActive()),
                Arguments.of(two, policy("C", "C"), new StandbyIsActive()),
                Arguments.of(List.of("C", "C"), policy("C", "C"), new StandbyIsActive()),
                Arguments.of(two, thresholds(0L, null), new FailureThresholdInvalid()),
                Arguments.of(two, thresholds(-1L, 0L), new FailureThresholdInvalid()),
                Arguments.of(two, thresholds(1L, 0L), new UnhealthyPercentInvalid()),
                Arguments.of(two, thresholds(null, 101L), new UnhealthyPercentInvalid()));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void add_isRefused_forWhatMakesNoSense(
            List<String> members, @Nullable Policy policy, VirtualRejection expected) {
        given.when(new AddCluster(I, virtual("w", "W", new ActiveStandbySpec(members, policy)))).refused(expected);
    }

    @Test
    void add_isRefused_forMembersThatCannotBeStoodFor() {
        given.when(new AddCluster(I, virtual("w", "W", behind("C", "X")))).refused(new MemberUnknown("X"));
        given.when(new AddCluster(I, virtual("w", "W", behind("S", "C")))).refused(new MemberNotCompute("S"));
        given.when(new AddCluster(I, virtual("w", "W", behind("C", "V")))).refused(new MemberNotCompute("V"));
        given.when(new AddCluster(I, virtual("w", "W", behind("C", "B")))).refused(new MemberTaken("B", "V"));
    }

    @Test
    void add_isRefused_forAnIdOrNameThatIsTaken_beforeTheMembersAreLookedAt() {
        given.when(new AddCluster(I, virtual("a", "W", behind("X", "Y")))).refused(new ClusterIdTaken("a"));
        given.when(new AddCluster(I, virtual("w", "V", behind("X", "Y")))).refused(new ClusterNameTaken("V"));
    }

    private static Policy policy(String active, String... standbys) {
        return new Policy(true, active, List.of(standbys), null, null, List.of());
    }

    private static Policy thresholds(@Nullable Long failures, @Nullable Long percent) {
        return new Policy(true, "C", List.of("D"), failures, percent, List.of());
    }
}
