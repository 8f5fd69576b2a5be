package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How large an object store is as the protobuf message that upstream measures. Its numbers and flags take a few
/// bytes each, its texts what they take in UTF-8.
final class ObjectStoreSize {

    /// In bytes.
    static final int LIMIT = 1024;

    private static final int VARINT_BITS = 7;
    /// Fields from number 16 on have a tag of two bytes.
    private static final int SHORT_TAG = 1;
    private static final int LONG_TAG = 2;
    private static final int FLAG = 1;
    /// A negative number takes all that there is.
    private static final int NEGATIVE = 10;

    private ObjectStoreSize() {}

    /// In bytes.
    static int of(ObjectStore store) {
        int texts = Stream.of(
                        store.id(),
                        plain(store.ak()),
                        plain(store.sk()),
                        store.bucket(),
                        store.prefix(),
                        store.endpoint(),
                        store.region(),
                        store.externalEndpoint(),
                        store.userId())
                .mapToInt(text -> text(SHORT_TAG, text))
                .sum();
        int provider = store.provider() == Provider.UNKNOWN ? SHORT_TAG + NEGATIVE : flag(SHORT_TAG, store.provider());
        return texts
                + number(store.ctime())
                + number(store.mtime())
                + provider
                + flag(SHORT_TAG, store.sseEnabled())
                + flag(LONG_TAG, store.usePathStyle())
                + flag(LONG_TAG, store.credentialProvider())
                + text(LONG_TAG, store.roleArn())
                + text(LONG_TAG, store.externalId());
    }

    private static @Nullable String plain(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    private static int text(int tag, @Nullable String text) {
        if (text == null) {
            return 0;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return tag + varint(bytes) + bytes;
    }

    private static int number(@Nullable Long number) {
        return number == null ? 0 : SHORT_TAG + varint(number);
    }

    private static int flag(int tag, @Nullable Object flag) {
        return flag == null ? 0 : tag + FLAG;
    }

    private static int varint(long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
        return Math.max(1, (bits + VARINT_BITS - 1) / VARINT_BITS);
    }
}
