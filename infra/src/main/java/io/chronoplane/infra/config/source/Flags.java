package io.chronoplane.infra.config.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The command line, as far as it gives settings.
public final class Flags {

    /// Sets any key: `--set key=value`.
    public static final String SET = "--set";

    /// Flags that stand for one key each.
    public static final Map<String, String> NAMED = Map.of(
            "--host", "server.host",
            "--port", "server.port",
            "--more-ports", "server.more-ports",
            "--data", "data",
            "--database", "storage.postgresql.url",
            "--kafka", "kafka");

    /// Names the file of settings.
    public static final String CONFIG = "--config";

    /// Prints what holds instead of starting.
    public static final String PRINT_CONFIG = "--print-config";

    private static final List<String> ALL = Stream.concat(
                    NAMED.keySet().stream(), Stream.of(SET, CONFIG, PRINT_CONFIG))
            .sorted()
            .toList();

    private Flags() {}

    /// @param named       values by flag, as in [#NAMED], each as often as it was given
    /// @param assignments what followed each `--set`
    /// @param unmatched   words of the command line that are neither a flag nor the value of one
    /// @throws IllegalArgumentException when a named flag is not in [#NAMED]: a bug of the command line
    public static Layer read(Map<String, List<String>> named, List<String> assignments, List<String> unmatched) {
        var given = new ArrayList<Given>();
        var problems = new ArrayList<Problem>();
        named.forEach((flag, values) -> {
            String key = NAMED.get(flag);
            if (key == null) {
                throw new IllegalArgumentException("no setting belongs to the flag " + flag);
            }
            values.forEach(value -> given.add(new Given(key, value, new Source.Flag(flag))));
        });
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                // The text is not repeated: it may be the value of a secret.
                problems.add(problem(SET, "must be followed by key=value"));
            } else {
                String key = assignment.substring(0, equals);
                given.add(new Given(key, assignment.substring(equals + 1), new Source.Flag(SET)));
            }
        }
        problems.addAll(unknown(unmatched));
        return new Layer(given, problems);
    }

    /// A word after an unknown flag is taken for that flag's value: it is not a problem of its own, nor repeated.
    private static List<Problem> unknown(List<String> unmatched) {
        var problems = new ArrayList<Problem>();
        for (String word : unmatched) {
            String flag = word.replaceFirst("=.*", "");
            if (word.startsWith("-")) {
                problems.add(problem(flag, "is no flag of this command" + Suggestion.among(ALL, flag)));
            } else if (problems.isEmpty()) {
                problems.add(problem("a word", "is neither a flag nor the value of one"));
            }
        }
        return problems;
    }

    private static Problem problem(String flag, String rule) {
        return new Problem(flag, new Source.Flag(flag), rule);
    }
}
