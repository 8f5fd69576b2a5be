package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Sizes that were counted by hand from protobuf's encoding.
class ObjectStoreSizeTest {

    private static final ObjectStores NOTHING =
            new ObjectStores(null, null, null, null, null, null, null, null, null, null);
    /// [ObjectStores#sent()] always has the user `owner`: a tag, a length, five letters.
    private static final int OWNER = 7;

    @Test
    void aText_takesATagItsLengthAndItsBytes() {
        assertThat(size(NOTHING)).isEqualTo(OWNER);
        assertThat(size(NOTHING.ak(""))).isEqualTo(OWNER + 2);
        assertThat(size(NOTHING.sk("abc"))).isEqualTo(OWNER + 5);
        assertThat(size(NOTHING.bucket("ü"))).isEqualTo(OWNER + 4);
        assertThat(size(NOTHING.prefix("p".repeat(127)))).isEqualTo(OWNER + 129);
        assertThat(size(NOTHING.prefix("p".repeat(128)))).isEqualTo(OWNER + 131);
        assertThat(size(NOTHING.roleArn("r"))).isEqualTo(OWNER + 4);
    }

    @Test
    void anEnum_takesATagAndAByte_unlessItIsNegative() {
        assertThat(size(NOTHING.provider(Provider.OSS))).isEqualTo(OWNER + 2);
        assertThat(size(NOTHING.provider(Provider.UNKNOWN))).isEqualTo(OWNER + 11);
        assertThat(size(NOTHING.credentialProvider(CredentialProvider.SIMPLE))).isEqualTo(OWNER + 3);
    }

    @Test
    void aTime_takesSevenBitsAByte() {
        assertThat(ObjectStoreSize.of(NOTHING.sent().registered("1", "", "", true, 1_700_000_000L)))
                .as("two times of 5 bytes, an id of 1, two empty texts, a flag, each with its tag")
                .isEqualTo(OWNER + 2 * 6 + 3 + 2 * 2 + 2);
        assertThat(ObjectStoreSize.of(NOTHING.sent().registered("1", "", "", true, 0)))
                .isEqualTo(OWNER + 2 * 2 + 3 + 2 * 2 + 2);
        assertThat(ObjectStoreSize.of(NOTHING.sent().registered("1", "", "", true, -1)))
                .isEqualTo(OWNER + 2 * 11 + 3 + 2 * 2 + 2);
    }

    private static int size(ObjectStores store) {
        return ObjectStoreSize.of(store.sent());
    }
}
