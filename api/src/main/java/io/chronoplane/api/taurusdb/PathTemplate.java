package io.chronoplane.api.taurusdb;

import java.util.Arrays;
import java.util.List;

/// The paths of an operation.
///
/// @param segments between the slashes; `*` stands for any one that is not empty
record PathTemplate(List<String> segments) {

    private static final String ANY = "*";

    static PathTemplate of(String text) {
        return new PathTemplate(segments(text));
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (!(segment.equals(ANY) ? !path.get(i).isEmpty() : segment.equals(path.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /// What stands between the slashes of a path; a slash at its end does not count.
    static List<String> segments(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Arrays.asList(trimmed.split("/", -1));
    }
}
