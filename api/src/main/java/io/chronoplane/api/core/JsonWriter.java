package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes JSON as UTF-8 into one growing array. Not HTML-escaped; either compact or indented by four blanks, as
/// RapidJSON's pretty writer does it. Well-formed use is the caller's duty.
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int INDENT = 4;

    /// One large answer must not hold its memory for ever.
    private static final int KEEP = 64 << 10;

    private final boolean pretty;
    private byte[] out;
    private int size;
    private int depth;
    private boolean empty = true;
    private boolean named;

    private JsonWriter(boolean pretty, int expectedBytes) {
        this.pretty = pretty;
        this.out = new byte[expectedBytes];
    }

    public static JsonWriter pretty(int expectedBytes) {
        return new JsonWriter(true, expectedBytes);
    }

    public static JsonWriter compact() {
        return new JsonWriter(false, 256);
    }

    /// A pretty writer that is used again and again starts over.
    JsonWriter clear() {
        if (out.length > KEEP) {
            out = new byte[KEEP];
        }
        size = 0;
        depth = 0;
        empty = true;
        named = false;
        return this;
    }

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /// The name of the member whose value comes next.
    public JsonWriter name(String name) {
        separate();
        quoted(name);
        put(':');
        if (pretty) {
            put(' ');
        }
        named = true;
        return this;
    }

    public JsonWriter value(String text) {
        separate();
        quoted(text);
        return this;
    }

    public JsonWriter value(long number) {
        separate();
        ascii(Long.toString(number));
        return this;
    }

    public JsonWriter value(boolean truth) {
        separate();
        ascii(truth ? "true" : "false");
        return this;
    }

    /// A line break between or after values.
    public JsonWriter newline() {
        put('\n');
        return this;
    }

    /// What has been written so far.
    public Buffer toBuffer() {
        return Buffer.buffer(size).appendBytes(out, 0, size);
    }

    /// What has been written so far, as text.
    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    private JsonWriter open(char bracket) {
        separate();
        put(bracket);
        depth++;
        empty = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        depth--;
        if (!empty) {
            indent();
        }
        put(bracket);
        empty = false;
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            if (!empty) {
                put(',');
            }
            indent();
        }
        empty = false;
    }

    private void indent() {
        if (pretty) {
            int blanks = depth * INDENT;
            room(1 + blanks);
            out[size++] = '\n';
            Arrays.fill(out, size, size + blanks, (byte) ' ');
            size += blanks;
        }
    }

    // Nearly every text is plain ASCII: that goes straight into the array, with the room made once.
    private void quoted(String text) {
        int length = text.length();
        room(length + 2);
        byte[] target = out;
        int at = size;
        target[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                size = at;
                careful(text, i);
                put('"');
                return;
            }
            target[at++] = (byte) c;
        }
        target[at++] = '"';
        size = at;
    }

    private void careful(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else if (c < 0x80) {
                put(c);
            } else {
                i += encode(text, i);
            }
        }
    }

    /// @return how many more chars than one were taken
    private int encode(String text, int at) {
        int chars = Character.charCount(text.codePointAt(at));
        byte[] encoded = text.substring(at, at + chars).getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, out, size, encoded.length);
        size += encoded.length;
        return chars - 1;
    }

    private void escape(char c) {
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        if (letter >= 0) {
            put('\\');
            put("btnfr\"\\".charAt(letter));
        } else {
            ascii("\\u00");
            put((char) HEX[c >> 4]);
            put((char) HEX[c & 0xf]);
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(char c) {
        room(1);
        out[size++] = (byte) c;
    }

    private void room(int bytes) {
        if (out.length - size < bytes) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + bytes));
        }
    }
}
