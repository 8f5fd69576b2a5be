package io.chronoplane.api.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void pretty_indentsByFourBlanks_andKeepsEmptyOnesClosed() {
        JsonWriter json = JsonWriter.pretty(1)
                .beginObject()
                .name("a")
                .value(1)
                .name("b")
                .beginArray()
                .value("x")
                .beginObject()
                .endObject()
                .endArray()
                .name("c")
                .beginArray()
                .endArray()
                .name("d")
                .value(true)
                .endObject()
                .newline();
        assertThat(json).hasToString("""
                {
                    "a": 1,
                    "b": [
                        "x",
                        {}
                    ],
                    "c": [],
                    "d": true
                }
                """);
    }

    @Test
    void compact_hasNoBlanks() {
        JsonWriter json = JsonWriter.compact()
                .beginObject()
                .name("a")
                .beginArray()
                .value(-1)
                .value(false)
                .endArray()
                .name("b")
                .value("")
                .endObject();
        assertThat(json).hasToString("{\"a\":[-1,false],\"b\":\"\"}");
    }

    @Test
    void text_isEscapedAsJsonWantsIt_andNoMore() {
        assertThat(JsonWriter.compact().value("\"\\/<>&'\b\f\n\r\t\u0001\u001f\u007f"))
                .hasToString("\"\\\"\\\\/<>&'\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"");
    }

    @Test
    void text_isUtf8_forEveryPlane() {
        String text = "aü中\uD83D\uDE00\uFFFD".repeat(100);
        JsonWriter json = JsonWriter.pretty(1).value(text);
        assertThat(json).hasToString("\"" + text + "\"");
        assertThat(json.toBuffer().toString()).isEqualTo("\"" + text + "\"");
    }
}
