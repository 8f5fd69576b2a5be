package io.chronoplane.api.core.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DebugTextTest {
    @Test
    void text_isAsShortDebugStringGivesIt() {
        DebugText text = new DebugText().text("a", "x").text("b", null).text("c", "").text("d", "\"\\'\n\t\r\u0001ü");
        assertThat(text).hasToString("a: \"x\" c: \"\" d: \"\\\"\\\\\\'\\n\\t\\r\\001\\303\\274\" ");
    }
}
