package io.chronoplane.benchmarks.doris;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/// A request in which every run of twelve `#` is replaced by a number of twelve digits.
final class Numbered {
    static final String SLOT = "############";

    private final byte[] bytes;
    private final int[] slots;

    Numbered(Request template) {
        this.bytes = template.bytes();
        var text = new String(bytes, UTF_8); // the templates are ASCII: a character is a byte
        this.slots = IntStream.range(0, text.length()).filter(i -> text.startsWith(SLOT, i)).toArray();
    }

    void writeTo(ByteBuffer out, long number) {
        for (var slot : slots) {
            var rest = number;
            for (var i = SLOT.length() - 1; i >= 0; i--) {
                bytes[slot + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        out.put(bytes);
    }
}
