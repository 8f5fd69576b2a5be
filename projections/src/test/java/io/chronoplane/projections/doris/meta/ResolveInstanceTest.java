package io.chronoplane.projections.doris.meta;

import static io.chronoplane.projections.doris.meta.Samples.added;
import static io.chronoplane.projections.doris.meta.Samples.created;
import static io.chronoplane.projections.doris.meta.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterDropped;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.queries.doris.meta.InstanceResolution;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByName;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByNode;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unregistered;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unresolvable;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveInstanceTest {

    private final FoldedViews views = FoldedViews.after(
            created("X", 1), created("Y", 2), added("Y", "c", 3, node("1:X:held", 1), node("any text", 2)));

    @ParameterizedTest
    @ValueSource(strings = {"1:X:y", "1::X:y", ":1:X:y:", "01:X:y", " 1:X:y", "+1:X:y", "1a:X:y"})
    void anIdOfTheDegradedForm_meansTheInstanceThatItNames(String cloudUniqueId) {
        assertThat(resolve(cloudUniqueId)).isEqualTo(new ByName("X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "X",
                "2:X:y",
                "1:X",
                "1:X:",
                "1:X:y:z",
                "invalid:X:y",
                "12345678901:X:y",
                "10:X:y",
                "-1:X:y",
                "0:X:y"
            })
    void anIdOfAnotherForm_meansNoInstance(String cloudUniqueId) {
        assertThat(resolve(cloudUniqueId)).isEqualTo(new Unresolvable());
    }

    @Test
    void theNodeThatHoldsTheId_decides_whateverTheIdNames() {
        assertThat(resolve("1:X:held")).isEqualTo(new ByNode("Y"));
        assertThat(resolve("any text")).isEqualTo(new ByNode("Y"));
    }

    @Test
    void theName_decidesAgain_whenTheNodeIsGone() {
        views.fold(new ClusterDropped("Y", "c", "name-c", List.of("1:X:held", "any text"), 4));
        assertThat(resolve("1:X:held")).isEqualTo(new ByName("X"));
        assertThat(resolve("any text")).isEqualTo(new Unresolvable());
    }

    @Test
    void anInstanceThatDoesNotExist_isTold() {
        assertThat(resolve("1:Z:y")).isEqualTo(new Unregistered("Z"));
    }

    @Test
    void aDroppedInstance_isStillMeant() {
        views.fold(new InstanceDropped("X", 4));
        assertThat(resolve("1:X:y")).isEqualTo(new ByName("X"));
    }

    @Test
    void onlyAnExistingInstance_isResolved() {
        assertThat(resolve("1:X:y").resolved()).contains("X");
        assertThat(resolve("any text").resolved()).contains("Y");
        assertThat(resolve("1:Z:y").resolved()).isEmpty();
        assertThat(resolve("2:X:y").resolved()).isEmpty();
    }

    private InstanceResolution resolve(String cloudUniqueId) {
        return views.ask(new ResolveInstance(cloudUniqueId));
    }
}
