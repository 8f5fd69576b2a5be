package io.chronoplane.infra.codec;

/// Gives equal texts one object. A fleet repeats its regions, endpoints and buckets in every entity, and each copy
/// would stay in memory as long as the view that has it.
///
/// It remembers a fixed number of texts, each in a place that its hash gives it, and forgets the one that was there.
/// Any thread may use it: of two that race, one is remembered.
public final class CommonTexts {

    private static final int SLOTS = 1 << 12;
    private static final int MAX_LENGTH = 256;

    private final String[] slots = new String[SLOTS];

    /// An equal text.
    public String of(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = slots[slot];
        if (text.equals(known)) {
            return known;
        }
        slots[slot] = text;
        return text;
    }
}
