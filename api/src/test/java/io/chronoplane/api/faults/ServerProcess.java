package io.chronoplane.api.faults;

import io.chronoplane.api.launch.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A real server in a process of its own. What it prints goes to files, so that nothing of it is lost or waited for.
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Pattern ANNOUNCED =
            Pattern.compile("listens on +http://127\\.0\\.0\\.1:(\\d+)\\R.*try", Pattern.DOTALL);

    private final Process process;
    private final Path out;
    private final Path err;
    private final long startedNanos = System.nanoTime();
    private int port;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts a server on any free port, and does not wait for it.
    ///
    /// @param home  for what it prints
    /// @param data  its data directory
    /// @param java  options of the Java machine
    /// @param flags further ones of `serve`; without one that names a Kafka there is none
    static ServerProcess start(Path home, Path data, List<String> java, String... flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        if (List.of(flags).stream().noneMatch("--kafka"::equals)) {
            command.addAll(List.of("--kafka", "none"));
        }
        command.addAll(List.of(flags));
        try {
            Path out = Files.createTempFile(home, "server", ".out");
            Path err = Files.createTempFile(home, "server", ".err");
            return new ServerProcess(
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start(),
                    out,
                    err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its port; waits until it is announced.
    int port() {
        if (port == 0) {
            port = announced();
        }
        return port;
    }

    private int announced() {
        long deadline = startedNanos + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            boolean alive = process.isAlive();
            Matcher announced = ANNOUNCED.matcher(out());
            if (announced.find()) {
                return Integer.parseInt(announced.group(1));
            }
            if (!alive) {
                break;
            }
            pause();
        }
        throw new AssertionError("the server did not start\n" + printed());
    }

    /// The time from its start until `/readyz` was ok for the first time.
    Duration untilReady() {
        int port = port();
        long deadline = startedNanos + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = Connection.to(port)) {
                if (connection.get("/readyz").status() == 200) {
                    return Duration.ofNanos(System.nanoTime() - startedNanos);
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    break;
                }
            }
            pause();
        }
        throw new AssertionError("the server was never ready\n" + printed());
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /// SIGTERM, without waiting.
    void terminate() {
        process.toHandle().destroy();
    }

    /// Waits until it has ended.
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the server did not end\n" + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// What it has written to standard output so far.
    String out() {
        return read(out);
    }

    /// What it has written to standard error so far, its log among it.
    String err() {
        return read(err);
    }

    /// Both, for messages of failed tests.
    String printed() {
        return out() + err();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
