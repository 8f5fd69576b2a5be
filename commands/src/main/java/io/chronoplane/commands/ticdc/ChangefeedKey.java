package io.chronoplane.commands.ticdc;

import java.util.regex.Pattern;

/// Names a changefeed: the same id in two namespaces is two changefeeds.
public record ChangefeedKey(String namespace, String id) implements Comparable<ChangefeedKey> {

    public static final String DEFAULT_NAMESPACE = "default";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
    private static final int MAX_LENGTH = 128;

    /// Whether a text can be an id, a namespace, or the id of a capture.
    public static boolean isName(String text) {
        return text.length() <= MAX_LENGTH && NAME.matcher(text).matches();
    }

    /// Reads a key back from the form that [#toString()] gives.
    public static ChangefeedKey parse(String text) {
        int slash = text.indexOf('/');
        return new ChangefeedKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(ChangefeedKey other) {
        int order = namespace.compareTo(other.namespace);
        return order != 0 ? order : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return namespace + "/" + id;
    }
}
