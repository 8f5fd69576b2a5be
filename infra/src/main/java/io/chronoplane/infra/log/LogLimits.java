package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.Optional;

/// What every storage can hold. Checked before an append is queued, because a row that the storage refuses would
/// take its whole batch down with it.
public final class LogLimits {

    /// Bytes of a payload, and of its metadata.
    public static final int MAX_PAYLOAD = 1 << 20;

    /// Characters of a tag.
    public static final int MAX_TAG = 600;

    /// Characters of an event's name.
    public static final int MAX_TYPE = 200;

    private LogLimits() {}

    /// Which limit an append exceeds, in words that name the limit and show no payload.
    public static Optional<String> exceeded(Append append) {
        for (NewEvent event : append.events()) {
            if (event.payload().length > MAX_PAYLOAD || event.metadata().length > MAX_PAYLOAD) {
                return Optional.of("the change is larger than the " + MAX_PAYLOAD
                        + " bytes that one event may have; make it in smaller steps");
            }
            if (event.type().length() > MAX_TYPE) {
                return Optional.of("the name of an event is longer than " + MAX_TYPE + " characters");
            }
            for (Tag tag : event.tags()) {
                if (tag.kind().length() + 1 + tag.id().length() > MAX_TAG) {
                    return Optional.of("an id of kind " + tag.kind() + " is longer than the log can index");
                }
                if (!isIndexable(tag)) {
                    return Optional.of("an id of kind " + tag.kind() + " has a character that the log cannot index");
                }
            }
        }
        return Optional.empty();
    }

    /// Whether every storage can look for it: no text in SQL holds the character 0, or half of a pair.
    public static boolean isIndexable(Tag tag) {
        return isText(tag.kind()) && isText(tag.id());
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
