package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import org.jspecify.annotations.Nullable;

/// What a request gives, where the vendor makes no difference between what is absent and what is empty.
final class Given {

    /// What is counted stays countable, whatever is added up.
    private static final long MOST = 1L << 50;

    private Given() {}

    static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    static long or(@Nullable Long value, long other) {
        return value == null ? other : value;
    }

    /// A length of time, within what can be added to a moment: 0 when absent or negative.
    static long time(@Nullable Long millis) {
        return Math.clamp(orZero(millis), 0, MOST);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A count or a size: 0 when absent.
    static long count(ProtoMessage request, String name) throws MalformedMessage, MalformedRequest {
        long value = orZero(request.int64(name));
        if (value < 0 || value > MOST) {
            throw MalformedRequest.of("invalid " + name + "=" + value);
        }
        return value;
    }

    /// An id that must be there.
    static long id(ProtoMessage request, String name) throws MalformedMessage, MalformedRequest {
        long value = orZero(request.int64(name));
        if (value <= 0) {
            throw MalformedRequest.of("no valid " + name + " given");
        }
        return value;
    }
}
