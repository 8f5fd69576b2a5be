package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyEvent_hasOneApprovedName_thatBeginsWithTheSystem() {
        assertThat(ClsEvents.ALL.stream().<Class<?>>map(EventType::type).toList())
                .containsExactlyInAnyOrderElementsOf(leaves(ClsEvent.class).toList());
        assertThat(ClsEvents.ALL).extracting(EventType::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("cls[.][a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyCommand_isARecordOfTheModel() {
        assertThat(Cls.commands(ClsRules.DEFAULT).commandTypes()).hasSize(9).allMatch(Class::isRecord);
    }

    @Test
    void aTextThatIsNoId_namesNoEntity() {
        assertThat(new MergePartition("../x", 1).reads()).isEmpty();
        assertThat(new DeleteTopic(World.id(1), "x").reads()).containsExactly(new Tag("topic", World.id(1)));
        assertThat(new DeleteLogset("x").reads()).containsExactly(new Tag("logsets", "all"));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::leaves)
                : Stream.of(type);
    }
}
