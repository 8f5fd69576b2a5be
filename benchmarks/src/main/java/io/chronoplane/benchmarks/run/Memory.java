package io.chronoplane.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The resident set of a process, in MiB.
record Memory(int now, int highest) {

    static Memory of(long pid) throws IOException {
        var status = Files.readString(Path.of("/proc/" + pid + "/status"));
        return new Memory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
    }

    private static int mebibytes(String status, String field) {
        var line = status.lines().filter(l -> l.startsWith(field)).findFirst().orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
    }
}
