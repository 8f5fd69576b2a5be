package io.chronoplane.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the command line asks for.
///
/// @param repetitions each with fresh processes and fresh data
/// @param warmUp      of each subject before its first measurement of a line: until the compiler is done with it
/// @param measured    of each line in each repetition
/// @param connections each a row of the table
/// @param only        lines to run; empty for all
/// @param subjects    subjects to run; empty for all
/// @param events      in the log for the lines that need a long one
/// @param history     of the entity that has a long one
record Options(int repetitions, Duration warmUp, Duration measured, List<Integer> connections, List<String> only,
        List<String> subjects, int events, int history) {
    private static final List<String> NAMES =
            List.of("--repetitions", "--warm-up", "--seconds", "--connections", "--only", "--subjects", "--events");
    private static final String USAGE = """
            usage: benchmarks/run [--quick] [OPTION VALUE]...
              --quick          two short repetitions of 1 s a line with fewer rows and a smaller log: a first look
              --repetitions N  fresh processes and data for each (default 3)
              --warm-up N      seconds of load before a subject's first measurement of a line (default 20)
              --seconds N      measured for each line in each repetition (default 5)
              --connections N,N,...
              --only LINE,...  (see below)
              --subjects NAME,...  echo, pipeline, axon4, axon4_written, chronoplane
              --events N       in the full log (default 1000000)
            """;

    /// @throws IllegalArgumentException with the usage, when an option is not known
    static Options parse(String[] arguments) {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var quick = words.remove("--quick");
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.size(); i += 2) {
            if (!NAMES.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException(USAGE + "lines: " + String.join(", ", Lines.names()));
            }
            given.put(words.get(i), words.get(i + 1));
        }
        return quick ? quick(given) : full(given);
    }

    private static Options full(Map<String, String> given) {
        return of(given, 3, 20, 5, "1,16,64,256", 1_000_000, 100_000);
    }

    private static Options quick(Map<String, String> given) {
        return of(given, 2, 3, 1, "1,64", 200_000, 20_000);
    }

    private static Options of(Map<String, String> given, int repetitions, int warmUp, int seconds, String connections,
            int events, int history) {
        return new Options(
                number(given, "--repetitions", repetitions),
                Duration.ofSeconds(number(given, "--warm-up", warmUp)),
                Duration.ofSeconds(number(given, "--seconds", seconds)),
                list(given.getOrDefault("--connections", connections), Integer::valueOf),
                list(given.getOrDefault("--only", ""), Function.identity()),
                list(given.getOrDefault("--subjects", ""), Function.identity()),
                number(given, "--events", events),
                history);
    }

    boolean wants(String line) {
        return only.isEmpty() || only.contains(line);
    }

    boolean wants(Subject subject) {
        return subjects.isEmpty() || subjects.stream().anyMatch(name -> name.equalsIgnoreCase(subject.name()));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static <T> List<T> list(String words, Function<String, T> item) {
        return Arrays.stream(words.split(",")).filter(word -> !word.isEmpty()).map(item).toList();
    }
}
