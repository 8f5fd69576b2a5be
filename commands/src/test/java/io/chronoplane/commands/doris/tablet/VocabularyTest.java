package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.EventType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyEvent_hasOneApprovedName_thatBeginsWithTheSystem() {
        assertThat(DorisTabletEvents.ALL.stream().<Class<?>>map(EventType::type))
                .containsExactlyInAnyOrderElementsOf(leaves(DorisTabletEvent.class).toList());
        assertThat(DorisTabletEvents.ALL).extracting(EventType::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("doris[.]tablet[.][a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyCommand_isARecordOfTheModel() {
        assertThat(DorisTablet.commands(CompactionRules.DEFAULT).commandTypes())
                .isNotEmpty()
                .allMatch(Class::isRecord);
    }

    @Test
    void everyRefusal_hasARuleInWords() {
        assertThat(leaves(DorisTabletRejection.class)
                        .filter(type -> type != CompactionRejection.NothingToCumulate.class)
                        .map(type -> type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(RejectionRules.of(code)).as(code).endsWith("."));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::leaves)
                : Stream.of(type);
    }
}
