package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySpaceTest {

    private static final String HALF = "7" + "f".repeat(35);

    @Test
    void halfOfTheKeySpace_isTheOneOfTheVendorsSample() {
        assertThat(KeySpace.cut(KeySpace.ALL, 2))
                .containsExactly(new KeyRange("0".repeat(36), HALF), new KeyRange(HALF, "f".repeat(36)));
    }

    @Test
    void aKey_isFilledUpOnItsRight_forFewerDigits() {
        assertThat(KeySpace.key("7F")).hasValue("7f" + "0".repeat(34));
        assertThat(KeySpace.key("d41d8cd98f00b204e9800998ecf8427e")).hasValue("d41d8cd98f00b204e9800998ecf8427e0000");
        assertThat(KeySpace.key(HALF)).hasValue(HALF);
    }

    @Test
    void aKey_isNone_forAnythingElse() {
        assertThat(KeySpace.key("")).isEmpty();
        assertThat(KeySpace.key("0x7f")).isEmpty();
        assertThat(KeySpace.key("7g")).isEmpty();
        assertThat(KeySpace.key("f".repeat(37))).isEmpty();
    }

    @Test
    void aRange_isCutIntoAsManyPartsAsItHasKeys_andNoMore() {
        KeyRange three = new KeyRange("0".repeat(36), "0".repeat(35) + "3");
        assertThat(KeySpace.canBeCut(three, 3)).isTrue();
        assertThat(KeySpace.canBeCut(three, 4)).isFalse();
        assertThat(KeySpace.cut(three, 3)).extracting(KeyRange::end).extracting(end -> end.substring(34))
                .containsExactly("01", "02", "03");
    }
}
