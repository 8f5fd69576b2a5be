package io.chronoplane.commands.doris.tablet;

/// Ids of rowsets that we make: 48 hexadecimal digits, as upstream's second version has them.
final class RowsetIds {

    private static final int LENGTH = 48;
    private static final String VERSION = "02";

    private RowsetIds() {}

    /// @param freshId that no one else has
    /// @param number  tells several of one fresh id apart
    static String of(String freshId, long number) {
        StringBuilder id = new StringBuilder(VERSION);
        freshId.chars().filter(c -> c != '-').forEach(c -> id.append((char) c));
        String tail = Long.toHexString(number);
        while (id.length() + tail.length() < LENGTH) {
            id.append('0');
        }
        return id.append(tail).toString();
    }
}
