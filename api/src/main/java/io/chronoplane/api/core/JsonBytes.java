package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a JSON text, in one growing array.
final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// One large text must not hold its memory for ever.
    private static final int KEEP = 64 << 10;

    private byte[] out;
    private int size;

    JsonBytes(int expectedBytes) {
        this.out = new byte[expectedBytes];
    }

    void clear() {
        if (out.length > KEEP) {
            out = new byte[KEEP];
        }
        size = 0;
    }

    Buffer toBuffer() {
        return Buffer.buffer(size).appendBytes(out, 0, size);
    }

    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    void newline(int blanks) {
        room(1 + blanks);
        out[size++] = '\n';
        Arrays.fill(out, size, size + blanks, (byte) ' ');
        size += blanks;
    }

    // Nearly every text is plain ASCII: that goes straight into the array, with the room made once.
    void quoted(String text) {
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

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, out, size, encoded.length);
        size += encoded.length;
    }

    void put(char c) {
        room(1);
        out[size++] = (byte) c;
    }

    private void room(int bytes) {
        if (out.length - size < bytes) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + bytes));
        }
    }
}
