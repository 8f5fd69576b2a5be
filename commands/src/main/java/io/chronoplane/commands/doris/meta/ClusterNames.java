package io.chronoplane.commands.doris.meta;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the names of clusters look like. A rename may give them any other form.
final class ClusterNames {

    private static final Pattern FORM = Pattern.compile("^[a-zA-Z][a-zA-Z0-9_]*$");

    private ClusterNames() {}

    static Optional<DorisMetaRejection> check(String name) {
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterNameMalformed(name, FORM.pattern()));
    }
}
