package io.chronoplane.api.core.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtoJsonTest {
    private static final ProtoEnum<String> COLOUR =
            ProtoEnum.<String>empty().with("NONE", -1, "none").with("RED", 0, "red").alias("ROUGE", "red");

    private static ProtoMessage parse(String json) throws MalformedMessage {
        return new ProtoJson().parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void field_isAbsent_whenMissingOrNull() throws MalformedMessage {
        for (String json : new String[] {"{}", "{\"f\": null}", "{\"f\": 1, \"f\": null}"}) {
            ProtoMessage message = parse(json);
            assertThat(message.text("f")).isNull();
            assertThat(message.int32("f")).isNull();
            assertThat(message.int64("f")).isNull();
            assertThat(message.bool("f")).isNull();
            assertThat(message.oneOf("f", COLOUR)).isNull();
            assertThat(message.message("f")).isNull();
            assertThat(message.messages("f")).isEmpty();
            assertThat(message.texts("f")).isEmpty();
        }
    }

    @Test
    void field_isFound_byBothOfItsNames() throws MalformedMessage {
        assertThat(parse("{\"mysql_user_name\": [\"a\", \"b\"]}").texts("mysql_user_name")).containsExactly("a", "b");
        assertThat(parse("{\"mysqlUserName\": [\"a\"]}").texts("mysql_user_name")).containsExactly("a");
        assertThat(nested(parse("{\"aB\": {\"cD\": \"x\"}}"), "a_b").text("c_d")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock = """
            0, 0
            -1, -1
            2147483647, 2147483647
            -2147483648, -2147483648
            "9050", 9050
            "-5", -5
            1.0, 1
            1e3, 1000
            "1e3", 1000
            -0.0, 0
            """)
    void int32_isTaken(String written, int expected) throws MalformedMessage {
        assertThat(parse("{\"f\": " + written + "}").int32("f")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "1.5",
                "1e400",
                "\"\"",
                "\" 1\"",
                "\"1 \"",
                "\"+1\"",
                "\"0x10\"",
                "\"1d\"",
                "\"NaN\"",
                "\"\u0661\"",
                "true",
                "[1]",
                "{}"
            })
    void int32_isMalformed(String written) throws MalformedMessage {
        ProtoMessage message = parse("{\"f\": " + written + "}");
        malformed(() -> message.int32("f"), "f is not a");
    }

    @Test
    void int64_isTaken_inItsWholeRange() throws MalformedMessage {
        assertThat(parse("{\"f\": 9223372036854775807}").int64("f")).isEqualTo(Long.MAX_VALUE);
        assertThat(parse("{\"f\": \"-9223372036854775808\"}").int64("f")).isEqualTo(Long.MIN_VALUE);
        assertThat(parse("{\"f\": -9.223372036854775808e18}").int64("f")).isEqualTo(Long.MIN_VALUE);
        ProtoMessage tooLarge = parse("{\"f\": 9.223372036854775808e18}");
        malformed(() -> tooLarge.int64("f"), "f is not an integer");
    }

    @Test
    void enum_isTaken_byNameNumberAndAlias() throws MalformedMessage {
        for (String written : new String[] {"\"RED\"", "0", "\"0\"", "\"ROUGE\"", "0.0"}) {
            assertThat(parse("{\"f\": " + written + "}").oneOf("f", COLOUR)).isEqualTo("red");
        }
        assertThat(parse("{\"f\": -1}").oneOf("f", COLOUR)).isEqualTo("none");
        assertThat(COLOUR.name("red")).isEqualTo("RED");
    }

    @Test
    void enum_isAbsent_whenUnknown() throws MalformedMessage {
        for (String written : new String[] {"\"BLUE\"", "7", "\"7\"", "\"\"", "\"red\""}) {
            assertThat(parse("{\"f\": " + written + "}").oneOf("f", COLOUR)).isNull();
        }
    }

    @Test
    void problem_isNamedByItsPath() throws MalformedMessage {
        ProtoMessage cluster = nested(parse("{\"cluster\": {\"nodes\": [{}, {\"ip\": 1}]}}"), "cluster");
        ProtoMessage node = cluster.messages("nodes").get(1);
        malformed(() -> node.text("ip"), "cluster.nodes[1].ip is not a string");
    }

    @Test
    void body_isMalformed_byItsPlace() {
        malformed(() -> parse("{\n  \"a\": 1\n  \"secret\": 2}"), "not valid JSON near line 3, column 3");
        malformed(() -> parse("{\"a\": secret}"), "not valid JSON near line 1");
        malformed(() -> parse(""), "the body is empty");
        malformed(() -> parse("[]"), "the body is not a JSON object");
        malformed(() -> parse("{} {}"), "there is more after the end of the JSON object");
    }

    @Test
    void nesting_isTaken_toTheLimitOfProtobuf() throws MalformedMessage {
        parse("{\"a\":".repeat(99) + "{}" + "}".repeat(99));
        malformed(() -> parse("{\"a\":".repeat(100) + "{}" + "}".repeat(100)), "not valid JSON");
    }

    private static ProtoMessage nested(ProtoMessage message, String name) throws MalformedMessage {
        return Objects.requireNonNull(message.message(name));
    }

    private static void malformed(ThrowingCallable call, String detail) {
        assertThatThrownBy(call)
                .isInstanceOf(MalformedMessage.class)
                .hasMessageStartingWith(detail)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aLenientMessage_lacksWhatHasAWrongType() throws MalformedMessage {
        ProtoMessage message = new ProtoJson()
                .parse("{\"n\": [1], \"t\": 5, \"b\": \"maybe\", \"l\": [1, \"2\"]}".getBytes(StandardCharsets.UTF_8))
                .lenient();
        assertThat(message.int64("n")).isNull();
        assertThat(message.text("t")).isNull();
        assertThat(message.bool("b")).isNull();
        assertThat(message.has("t")).isTrue();
        assertThat(message.int64s("l")).containsExactly(1L, 2L);
    }
}
