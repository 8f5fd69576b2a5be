package io.chronoplane.infra.config.source;

import java.nio.file.Path;

/// Where a value comes from; its text is what the operator reads. Each kind outweighs those before it.
public sealed interface Source {

    /// Nobody gave it.
    record Fallback() implements Source {
        @Override
        public String toString() {
            return "default";
        }
    }

    /// @param line the first line of the entry, from 1
    record FileLine(Path file, int line) implements Source {
        @Override
        public String toString() {
            return "file " + file + ", line " + line;
        }
    }

    /// @param name of the variable, which holds the value or names the file that does
    record Variable(String name) implements Source {
        @Override
        public String toString() {
            return "environment " + name;
        }
    }

    /// @param name as it was written: `--port`, `--set`
    record Flag(String name) implements Source {
        @Override
        public String toString() {
            return "flag " + name;
        }
    }
}
