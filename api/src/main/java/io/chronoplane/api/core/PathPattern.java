package io.chronoplane.api.core;

/// The paths that belong to an API.
///
/// @param text  a path, or how it begins
/// @param whole whether it must be the whole path
public record PathPattern(String text, boolean whole) {

    /// Every path that starts with this.
    public static PathPattern below(String prefix) {
        return new PathPattern(prefix, false);
    }

    /// This path alone.
    public static PathPattern exactly(String path) {
        return new PathPattern(path, true);
    }

    boolean matches(String path) {
        return whole ? path.equals(text) : path.startsWith(text);
    }
}
