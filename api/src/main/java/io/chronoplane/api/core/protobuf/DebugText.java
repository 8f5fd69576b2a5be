package io.chronoplane.api.core.protobuf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Protobuf's `ShortDebugString` of a message of strings: `name: "value" ` for each field that is there, with a blank
/// after the last one too.
public final class DebugText {
    private final StringBuilder out = new StringBuilder();

    /// The next field in the order of the field numbers, left out when null.
    public DebugText text(String name, @Nullable String value) {
        if (value != null) {
            out.append(name).append(": \"");
            for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
                escape(b & 0xff);
            }
            out.append("\" ");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    // As absl's CEscape does it, which works on bytes.
    private void escape(int b) {
        switch (b) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '"', '\'', '\\' -> out.append('\\').append((char) b);
            default -> {
                if (b < 0x20 || b >= 0x7f) {
                    out.append('\\').append((char) ('0' + (b >> 6))).append((char) ('0' + (b >> 3 & 7)));
                    out.append((char) ('0' + (b & 7)));
                } else {
                    out.append((char) b);
                }
            }
        }
    }
}
