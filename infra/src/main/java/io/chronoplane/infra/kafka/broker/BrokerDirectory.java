package io.chronoplane.infra.kafka.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// Where the embedded broker keeps what must outlive it. One process at a time may use it: the lock goes with the
/// process that holds it, however that ends.
final class BrokerDirectory {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path path;

    BrokerDirectory(Path path) {
        this.path = path;
    }

    Path topics() {
        return path.resolve("topics");
    }

    Path output() {
        return path.resolve("broker.log");
    }

    void create() throws IOException {
        Files.createDirectories(topics());
    }

    /// The port of the last broker.
    Optional<Integer> port() throws IOException {
        try {
            return Optional.of(Integer.valueOf(Files.readString(path.resolve("port")).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void keepPort(int port) throws IOException {
        Files.writeString(path.resolve("port"), port + "\n");
    }

    /// Whether a broker uses it.
    boolean isInUse() throws IOException {
        try (FileChannel file = lockFile()) {
            return lock(file).isEmpty();
        }
    }

    /// Takes it for this process; waits for one that is about to end.
    ///
    /// @return held as long as it is open
    /// @throws IOException when another process keeps it
    FileChannel take(Duration patience) throws IOException, InterruptedException {
        FileChannel file = lockFile();
        long deadline = System.nanoTime() + patience.toNanos();
        while (lock(file).isEmpty()) {
            if (System.nanoTime() > deadline) {
                file.close();
                throw new IOException("another process uses " + path);
            }
            Thread.sleep(PAUSE);
        }
        return file;
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
