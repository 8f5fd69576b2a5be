package io.chronoplane.infra.config.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The command line, as far as it gives settings.
public final class Flags {

    /// Sets any key: `--set key=value`.
    public static final String SET = "--set";

    /// Flags that stand for one key each.
    public static final Map<String, String> NAMED = Map.of(
            "--host", "server.host",
            "--port", "server.port",
            "--data", "data",
            "--kafka", "kafka");

    private Flags() {}

    /// @param named       values by flag, as in [#NAMED]
    /// @param assignments what followed each `--set`
    /// @throws IllegalArgumentException when a named flag is not in [#NAMED]: a bug of the command line
    public static Layer read(Map<String, String> named, List<String> assignments) {
        var given = new ArrayList<Given>();
        var problems = new ArrayList<Problem>();
        named.forEach((flag, value) -> {
            String key = NAMED.get(flag);
            if (key == null) {
                throw new IllegalArgumentException("no setting belongs to the flag " + flag);
            }
            given.add(new Given(key, value, new Source.Flag(flag)));
        });
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                // The text is not repeated: it may be the value of a secret.
                problems.add(new Problem(SET, new Source.Flag(SET), "must be followed by key=value"));
            } else {
                String key = assignment.substring(0, equals);
                given.add(new Given(key, assignment.substring(equals + 1), new Source.Flag(SET)));
            }
        }
        return new Layer(given, problems);
    }
}
