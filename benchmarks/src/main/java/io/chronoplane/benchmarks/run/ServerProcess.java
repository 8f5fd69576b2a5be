package io.chronoplane.benchmarks.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One subject as a running process, its output in `server.log` beside its data.
final class ServerProcess implements AutoCloseable {
    /// The same for every subject.
    static final List<String> FLAGS = List.of("-Xmx512m");

    private final Process process;
    private final InetSocketAddress address;
    private final Path data;
    private final long started;

    private ServerProcess(Process process, InetSocketAddress address, Path data, long started) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.started = started;
    }

    /// Starts a subject and returns at once.
    static ServerProcess start(Subject subject, Path data) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        return start(subject.command(address.getPort(), data), address, data);
    }

    /// Starts ours with its embedded broker, and returns at once.
    static ServerProcess fed(Path data, int kafkaPort) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        return start(Subject.fed(address.getPort(), data, kafkaPort), address, data);
    }

    private static ServerProcess start(List<String> command, InetSocketAddress address, Path data) throws IOException {
        Files.createDirectories(data);
        var builder = new ProcessBuilder(java(command.toArray(String[]::new))).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
        builder.environment().put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        var started = System.nanoTime();
        return new ServerProcess(builder.start(), address, data, started);
    }

    /// The command line of a measured JVM.
    static List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of(arguments));
        return command;
    }

    InetSocketAddress address() {
        return address;
    }

    /// Waits for the first HTTP answer.
    ///
    /// @return since the process was started
    Duration awaitAnswer() throws IOException {
        while (!Probe.answers(address)) {
            if (!process.isAlive() || System.nanoTime() - started > TimeUnit.MINUTES.toNanos(3)) {
                throw new IOException("the server did not come up, see " + data.resolve("server.log"));
            }
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The resident set, in MiB: now, and at its highest.
    Memory memory() throws IOException {
        return Memory.of(process.pid());
    }

    /// Stops it from disturbing others while it is not measured.
    void freeze() throws IOException {
        signal("-STOP");
    }

    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        thaw();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
