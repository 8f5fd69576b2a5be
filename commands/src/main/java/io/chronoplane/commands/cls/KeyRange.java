package io.chronoplane.commands.cls;

/// A left-closed, right-open range of keys, each of [KeySpace#WIDTH] lower-case hexadecimal digits: their order as
/// texts is their order as numbers.
public record KeyRange(String begin, String end) {

    boolean isLast() {
        return end.equals(KeySpace.END);
    }

    /// Whether both parts of a cut there would hold keys.
    boolean canBeCutAt(String key) {
        return begin.compareTo(key) < 0 && key.compareTo(end) < 0;
    }

    KeyRange to(KeyRange right) {
        return new KeyRange(begin, right.end);
    }
}
