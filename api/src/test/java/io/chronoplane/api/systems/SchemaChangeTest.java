package io.chronoplane.api.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.schema.Schemas.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

    record Part(String name, @Nullable Secret key) {}

    enum Word {
        ONE,
        TWO
    }

    enum MoreWords {
        ONE,
        TWO,
        THREE
    }

    sealed interface Kind permits Kind.Left, Kind.Right {
        record Left(long depth) implements Kind {}

        record Right(@Nullable Boolean open) implements Kind {}
    }

    record Before(String id, int count, @Nullable Word word, List<Part> parts, OrderedMap<String, Part> named, Kind kind) {}

    @Test
    void nothing_isBroken_byNoChange() {
        assertThat(breaks(Before.class, Before.class)).isEmpty();
    }

    record More(
            String id,
            int count,
            @Nullable MoreWords word,
            List<Part> parts,
            OrderedMap<String, Part> named,
            Kind kind,
            @Nullable String note) {}

    @Test
    void nothing_isBroken_byAnOptionalFieldOrAWordMore() {
        assertThat(breaks(Before.class, More.class)).isEmpty();
    }

    @Test
    void word_isMissed_thatIsGone() {
        assertThat(breaks(More.class, Before.class)).containsExactly("word: the word THREE is gone");
    }

    record Less(String id, @Nullable Word word, List<Part> parts, OrderedMap<String, Part> named, Kind kind) {}

    @Test
    void field_isMissed_thatWasAlwaysThere() {
        assertThat(breaks(Before.class, Less.class)).containsExactly("count: was always there and may now be missing");
    }

    @Test
    void field_isNotFoundInOldRecords_thatIsAlwaysThereNow() {
        assertThat(breaks(Less.class, Before.class))
                .containsExactly("count: is always there, but older records lack it");
    }

    record Longer(String id, long count, @Nullable Word word, List<Part> parts, OrderedMap<String, Part> named, Kind kind) {}

    @Test
    void number_isTooLarge_forThoseWhoKnewASmallerOne() {
        assertThat(breaks(Before.class, Longer.class))
                .containsExactly("count: its format changed from \"int32\" to \"int64\"");
    }

    record OtherPart(String name, @Nullable Integer key) {}

    record Deep(
            String id,
            int count,
            @Nullable Word word,
            List<OtherPart> parts,
            OrderedMap<String, OtherPart> named,
            Kind kind) {}

    @Test
    void change_isFound_inListsAndMaps() {
        assertThat(breaks(Before.class, Deep.class))
                .contains("parts[].key: its type changed from \"string\" to \"integer\"");
    }

    sealed interface OtherKind permits OtherKind.Left {
        record Left(@Nullable Long depth) implements OtherKind {}
    }

    record Cases(
            String id,
            int count,
            @Nullable Word word,
            List<Part> parts,
            OrderedMap<String, Part> named,
            OtherKind kind) {}

    @Test
    void case_isMissed_thatIsGone_andItsFieldsAreCompared() {
        assertThat(breaks(Before.class, Cases.class))
                .contains("kind: the case Right is gone", "kind(Left).depth: was always there and may now be missing");
    }

    private static List<String> breaks(Class<?> before, Class<?> after) {
        return SchemaChange.breaks(schema(before), schema(after));
    }

    private static JsonNode schema(Class<?> type) {
        try {
            return new ObjectMapper().readTree(new Schema("test.changed", 1, "event", type).json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
