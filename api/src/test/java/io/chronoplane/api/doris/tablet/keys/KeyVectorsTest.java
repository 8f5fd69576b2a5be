package io.chronoplane.api.doris.tablet.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The keys of upstream's documents and tests.
class KeyVectorsTest {

    private static final int ROUNDS = 2_000;

    record Vector(String origin, String key, String fields) {}

    static List<Vector> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/doris/keys.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" [|] ?", -1))
                .map(parts -> new Vector(parts[0], parts[1].strip(), parts[2]))
                .toList();
    }

    static Stream<Vector> keys() throws IOException {
        return all().stream().filter(vector -> !vector.fields().equals("!"));
    }

    static Stream<Vector> others() throws IOException {
        return all().stream().filter(vector -> vector.fields().equals("!"));
    }

    /// Those that are named as a kind of key.
    static Stream<Vector> named() throws IOException {
        return keys().filter(vector -> KeyTypes.named(vector.origin()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKey_isDecoded_andEncodedAgain(Vector vector) {
        byte[] key = HexFormat.of().parseHex(vector.key());
        List<KeyCodec.Placed> fields = KeyCodec.decode(key).orElseThrow();
        String shown = fields.stream()
                .skip(1)
                .map(placed -> placed.field().text().replace("\0", "\\0"))
                .collect(Collectors.joining(" · "));
        assertThat(shown).isEqualTo(vector.fields());
        assertThat(KeyCodec.encode(fields.stream().map(KeyCodec.Placed::field).toList())).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoKey_isNotDecoded(Vector vector) {
        assertThat(KeyCodec.decode(HexFormat.of().parseHex(vector.key()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("named")
    void aKindOfKey_isEncoded_fromItsParameters(Vector vector) {
        KeyType type = KeyTypes.named(vector.origin()).orElseThrow();
        List<String> fields = List.of(vector.fields().split(" · ", -1));
        Map<String, String> given = new LinkedHashMap<>();
        List<String> parameters = type.names();
        boolean ofInstance = parameters.contains("instance_id");
        if (ofInstance) {
            given.put("instance_id", fields.get(1));
        }
        int from = type.head().size();
        for (int i = ofInstance ? 1 : 0; i < parameters.size(); i++) {
            given.put(parameters.get(i), fields.get(from + i - (ofInstance ? 1 : 0)));
        }
        assertThat(HexFormat.of().formatHex(KeyCodec.encode(type.fields(given)))).isEqualTo(vector.key());
    }

    @Test
    void thereIsAVector_forEveryKindOfKey() throws IOException {
        assertThat(named().map(Vector::origin).distinct()).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void randomFields_comeBackAsTheyWere() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<KeyField> fields = new ArrayList<>(List.of(new KeyField.Space(1 + random.nextInt(3))));
            for (int i = random.nextInt(6); i > 0; i--) {
                fields.add(field(random));
            }
            if (random.nextInt(4) == 0) {
                fields.add(new KeyField.Stamp("%020x".formatted(random.nextLong() >>> 1)));
            }
            List<KeyField> back = KeyCodec.decode(KeyCodec.encode(fields)).orElseThrow().stream()
                    .map(KeyCodec.Placed::field)
                    .toList();
            assertThat(back).as("seed %s", seed).isEqualTo(fields);
        }
    }

    private static KeyField field(Random random) {
        if (random.nextBoolean()) {
            return new KeyField.Int(random.nextInt(3) == 0 ? random.nextInt(5) - 2 : random.nextLong());
        }
        byte[] content = new byte[random.nextInt(8)];
        random.nextBytes(content);
        for (int i = 0; i < content.length; i++) {
            content[i] = random.nextInt(3) == 0 ? 0 : content[i];
        }
        return new KeyField.Bytes(content);
    }

    @Test
    void randomParameters_comeBackAsTheyWere_forEveryKindOfKey() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            for (KeyType type : KeyTypes.all()) {
                Map<String, String> given = new LinkedHashMap<>();
                type.names().forEach(name -> given.put(name, Long.toString(random.nextLong())));
                List<KeyField> fields = type.fields(given);
                List<KeyCodec.Placed> back = KeyCodec.decode(KeyCodec.encode(fields)).orElseThrow();
                assertThat(back.stream().map(KeyCodec.Placed::field)).as("%s, seed %s", type.name(), seed).isEqualTo(fields);
            }
        }
    }

    @Test
    void theOrderOfKeys_isThatOfTheirFields() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            long one = random.nextLong() >>> 1;
            long other = random.nextLong() >>> 1;
            byte[] a = KeyCodec.encode(List.of(new KeyField.Int(one)));
            byte[] b = KeyCodec.encode(List.of(new KeyField.Int(other)));
            assertThat(Integer.signum(Arrays.compareUnsigned(a, b))).isEqualTo(Long.compare(one, other));
        }
    }
}
