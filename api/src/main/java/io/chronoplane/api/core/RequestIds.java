package io.chronoplane.api.core;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Request ids of one event loop: a random beginning, unlike that of any other loop or process, and a counter.
final class RequestIds {
    private static final int MAX_LENGTH = 64;

    private final String beginning = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "-";
    private long count;

    /// The client's own id if it is harmless in logs and headers (`[A-Za-z0-9._-]{1,64}`), else a new one.
    String take(@Nullable String proposed) {
        return proposed != null && isHarmless(proposed) ? proposed : beginning + Long.toHexString(++count);
    }

    static boolean isHarmless(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= MAX_LENGTH;
    }
}
