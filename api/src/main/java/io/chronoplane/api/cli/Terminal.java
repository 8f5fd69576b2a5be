package io.chronoplane.api.cli;

import java.io.PrintWriter;
import java.util.Map;

/// Where a command runs.
///
/// @param out         for what was asked for
/// @param err         for everything else
/// @param interactive whether a person looks at both, rather than a program at the first
/// @param environment variables of the process
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive, Map<String, String> environment) {

    /// A line that is asked for.
    void say(String line) {
        out.println(line);
    }

    /// A line beside what is asked for.
    void remark(String line) {
        err.println(line);
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
