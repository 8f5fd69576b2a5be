package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Puts paths right as upstream does.
final class Paths {

    private static final String TRIMMED = "/ \t";

    private Paths() {}

    /// Without slashes, blanks and tabs at both ends; empty when there is none.
    static String trimmed(@Nullable String path) {
        if (path == null) {
            return "";
        }
        int start = 0;
        int end = path.length();
        while (start < end && TRIMMED.indexOf(path.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(path.charAt(end - 1)) >= 0) {
            end--;
        }
        return path.substring(start, end);
    }
}
