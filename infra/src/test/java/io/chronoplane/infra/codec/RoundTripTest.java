package io.chronoplane.infra.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final int ROUNDS = 300;

    private final JsonCodec json = new JsonCodec();
    private final Seal seal = new FixedSeal();

    /// All that is ever written: events, the states of entities, views.
    static Stream<Class<?>> written() {
        return Stream.concat(
                SystemModels.ALL.stream().flatMap(RoundTripTest::written), Stream.<Class<?>>of(Shapes.class));
    }

    private static Stream<Class<?>> written(SystemModel model) {
        return Stream.of(
                        model.commands().events().stream().<Class<?>>map(EventType::type),
                        model.commands().entities().stream().<Class<?>>map(EntityType::type),
                        model.queries().projections().stream().<Class<?>>map(Projection::type).distinct())
                .flatMap(types -> types);
    }

    @ParameterizedTest
    @MethodSource("written")
    void aValue_isTheSame_whenWrittenAndReadBack(Class<?> type) throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Object value = new RandomValues(seed).of(type);
            byte[] written = json.write(value, type, seal);
            assertThat((Object) json.read(written, type, seal))
                    .as("seed %d: %s", seed, new String(written, UTF_8))
                    .isEqualTo(value);
        }
    }

    @Test
    void anOrderedMap_keepsItsOrder_whenWrittenAndReadBack() {
        OrderedMap<String, Shape> map = OrderedMap.of();
        for (String key : List.of("z", "a", "", "m")) {
            map = map.with(key, new Shape.Point());
        }
        Shapes read = json.read(json.write(new Shapes(null, List.of(), map), Shapes.class, seal), Shapes.class, seal);

        assertThat(read.named().asMap().keySet()).containsExactly("z", "a", "", "m");
    }

    /// What no event holds yet: sealed interfaces as a component, in a list, and in a map.
    record Shapes(@Nullable Shape one, List<Shape> many, OrderedMap<String, Shape> named) {}

    sealed interface Shape {
        record Point() implements Shape {}

        record Circle(long radius, @Nullable Shape inner) implements Shape {}
    }
}
