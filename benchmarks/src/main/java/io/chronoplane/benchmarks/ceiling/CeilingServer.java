package io.chronoplane.benchmarks.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// Starts one ceiling as a process of its own: `echo PORT EVENT_LOOPS` or `pipeline PORT EVENT_LOOPS DIRECTORY`.
public final class CeilingServer {
    private CeilingServer() {}

    /// Runs until killed.
    public static void main(String[] args) throws SQLException, IOException {
        var port = Integer.parseInt(args[1]);
        var eventLoops = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "echo" -> EchoServer.start(port, eventLoops);
            case "pipeline" -> PipelineServer.start(port, eventLoops, Path.of(args[3]));
            default -> throw new IllegalArgumentException("unknown ceiling: " + args[0]);
        }
    }
}
