package io.chronoplane.api.doris.meta;

import org.jspecify.annotations.Nullable;

/// The vendor makes no difference between a text that is absent and an empty one, where it requires one.
final class Texts {
    private Texts() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
