package io.chronoplane.commands.doris.tablet;

/// Versions from the first to the last, both included.
public record VersionRange(long first, long last) {

    public boolean contains(long version) {
        return first <= version && version <= last;
    }

    public boolean intersects(VersionRange other) {
        return first <= other.last && other.first <= last;
    }

    /// `[2-6]`
    @Override
    public String toString() {
        return "[" + first + "-" + last + "]";
    }
}
