package io.chronoplane.benchmarks.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What is measured. Each runs as a process of its own with the same JVM flags.
enum Subject {
    ECHO("bare Vert.x echo", false),
    PIPELINE("pipeline ceiling", false),
    AXON4("Axon 4.13, synced", true),
    AXON4_WRITTEN("Axon 4.13, WRITE_DELAY=0", true),
    CHRONOPLANE("Chronoplane", true);

    /// The class path of the programs of this module.
    static final String CEILINGS = "benchmarks/target/classes:benchmarks/target/lib/*";
    private static final String STOCK = "benchmarks/axon4/target/classes:benchmarks/axon4/target/lib/*";

    private final String label;
    private final boolean knowsInstances;

    Subject(String label, boolean knowsInstances) {
        this.label = label;
        this.knowsInstances = knowsInstances;
    }

    String label() {
        return label;
    }

    /// Whether the fleet must be created before the workloads make sense.
    boolean knowsInstances() {
        return knowsInstances;
    }

    /// The arguments of `java` after the JVM flags, relative to the root of the checkout.
    List<String> command(int port, Path data) {
        var loops = Integer.toString(Runtime.getRuntime().availableProcessors());
        var at = Integer.toString(port);
        return switch (this) {
            case ECHO -> List.of("-cp", CEILINGS, "io.chronoplane.benchmarks.ceiling.CeilingServer", "echo", at, loops);
            case PIPELINE -> List.of("-cp", CEILINGS, "io.chronoplane.benchmarks.ceiling.CeilingServer", "pipeline",
                    at, loops, data.toString());
            case AXON4 -> axon4(at, loops, data, "synced");
            case AXON4_WRITTEN -> axon4(at, loops, data, "written");
            case CHRONOPLANE -> chronoplane(at, data, "--kafka", "none");
        };
    }

    /// Ours with its embedded broker.
    static List<String> fed(int port, Path data, int kafkaPort) {
        return chronoplane(Integer.toString(port), data, "--set", "kafka.embedded-port=" + kafkaPort);
    }

    private static List<String> chronoplane(String port, Path data, String... more) {
        return Stream.concat(
                        Stream.of("-jar", "api/target/chronoplane.jar", "serve", "--port", port, "--data",
                                data.toString()),
                        Stream.of(more))
                .toList();
    }

    private static List<String> axon4(String port, String loops, Path data, String durability) {
        return List.of("-cp", STOCK, "io.chronoplane.benchmarks.axon4.Axon4Server", port, loops, data.toString(),
                durability);
    }
}
