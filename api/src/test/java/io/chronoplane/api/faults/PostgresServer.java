package io.chronoplane.api.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of a test's own, durable as in production, that can be stopped, killed and started again.
final class PostgresServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Path data;
    private EmbeddedPostgres running;

    private PostgresServer(Path data) throws IOException {
        this.data = data;
        this.running = start(0);
    }

    static PostgresServer start() {
        try {
            return new PostgresServer(Files.createTempDirectory("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(data.resolveSibling("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                // Its stop does not reach a server that was started in a user namespace, as it is for root.
                .setRegisterShutdownHook(false)
                // Its default is to lose what was acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /// Its one database, as `--database` takes it.
    String url() {
        return "postgresql://localhost:" + running.getPort() + "/postgres";
    }

    /// Ends the server process without a word, as a crash does; its children see that and end. Returns when all have.
    void kill() {
        ProcessHandle server = process();
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(child -> child.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle process() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it again on the same data and port, after a [#kill].
    void startAgain() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            running = start(running.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            kill();
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
