package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyEvent_hasOneApprovedName_thatBeginsWithTheSystem() {
        assertThat(DorisMetaEvents.ALL.stream().<Class<?>>map(EventType::type).toList())
                .containsExactlyInAnyOrderElementsOf(leaves(DorisMetaEvent.class).toList());
        assertThat(DorisMetaEvents.ALL).extracting(EventType::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("doris[.]meta[.][a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyCommand_isARecordOfTheModel() {
        CommandModel<DorisMetaCommand> model = DorisMeta.commands(DorisMetaRules.DEFAULT);
        assertThat(model.commandTypes()).isNotEmpty().allMatch(Class::isRecord);
        assertThat(model.system()).isEqualTo("doris.meta");
        assertThat(model.entities()).extracting(type -> type.kind()).containsExactly("instance", "cuid");
    }

    @Test
    void everyRejection_hasItsNameAsCode() {
        List<Class<?>> leaves = leaves(DorisMetaRejection.class).toList();
        assertThat(leaves).isNotEmpty().allSatisfy(leaf -> {
            String code = leaf.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(((DorisMetaRejection) blank(leaf)).code()).isEqualTo(code);
        });
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::leaves)
                : Stream.of(type);
    }

    /// An instance whose components do not matter.
    private static Object blank(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> parameter == int.class
                        ? (Object) 0
                        : parameter == boolean.class ? (Object) false : parameter == List.class ? List.of() : null)
                .toArray());
    }

    @Test
    void anEvent_bearsTheInstanceFirst_andEachCloudUniqueIdOnce() {
        assertThat(computeAdded("i", "c", "n", backend("a", "1", 1), backend("b", "2", 2), backend("a", "3", 3)).tags())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"), new Tag("cuid", "b"));
        assertThat(new ClusterRenamed("i", "c", "n", "m", List.of("a"), 1).tags())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
        assertThat(new ClusterStatusChanged("i", "c", ClusterStatus.NORMAL, ClusterStatus.SUSPENDED, 1).tags())
                .containsExactly(new Tag("instance", "i"));
    }

    @Test
    void aChangeOfNodes_bearsTheCloudUniqueIds_whoseHolderItMayChange() {
        assertThat(new NodesAdded("i", "c", "n", List.of(backend("a", "1", 1), backend("a", "2", 2)), 1).tags())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
        assertThat(new NodesDropped("i", "c", List.of(new NodeRef("a", "1:1")), List.of(), 1).tags())
                .containsExactly(new Tag("instance", "i"));
        assertThat(new NodesDropped("i", "c", List.of(new NodeRef("a", "1:1")), List.of("a"), 1).tags())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
    }

    @Test
    void aChangeOfNodes_readsTheInstance_andEachCloudUniqueIdOnceWhoseHolderItMayChange() {
        NodesSpec nodes = computeNodes("c", backend("a", "1", 1), backend("", "2", 2), backend("a", "3", 3));
        assertThat(new AddNodes("i", nodes).reads())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
        assertThat(new AddNodes("i", null).reads()).containsExactly(new Tag("instance", "i"));
        assertThat(new DropNodes("i", nodes).reads())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
        assertThat(new SetNodeStatus("i", nodes, NodeStatus.DECOMMISSIONED).reads())
                .containsExactly(new Tag("instance", "i"));
    }

    @Test
    void addCluster_readsTheInstanceAndEachCloudUniqueIdOnce() {
        ClusterSpec spec = compute("c", "n", backend("a", "1", 1), backend("", "2", 2), backend("a", "3", 3));
        assertThat(new AddCluster("i", spec).reads())
                .containsExactly(new Tag("instance", "i"), new Tag("cuid", "a"));
        assertThat(new AddCluster("", compute("c", "n", backend("a", "1", 1))).reads()).isEmpty();
        assertThat(new AddCluster("i", null).reads()).containsExactly(new Tag("instance", "i"));
    }

    @Test
    void aSecret_isMasked_whereverACommandOrEventIsPrinted() {
        assertThat(Samples.creating("i", null, ObjectStores.complete().ak("AKEY").sk("SKEY").sent(), null).toString())
                .doesNotContain("AKEY", "SKEY");
    }
}
