package io.chronoplane.infra.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Copies the files of a log that nobody uses.
final class DataCopy {

    private DataCopy() {}

    /// Copies the log's database and journal, and the master key if it is there. The original is opened for reading
    /// alone; while it is copied, no server can start on it.
    ///
    /// @param log the name that all files of the log begin with
    /// @throws InUseException when a server uses it
    static void of(Path data, String log, Path target) throws IOException {
        Path database = data.resolve(log + ".mv.db");
        if (!Files.isRegularFile(database)) {
            throw new NoSuchFileException("there is no log in " + data.toAbsolutePath().normalize());
        }
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ);
                FileLock lock = shared(channel)) {
            if (lock == null) {
                throw new InUseException(data);
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(data, log + ".*")) {
                for (Path file : files) {
                    Files.copy(file, target.resolve(file.getFileName().toString()));
                }
            }
        }
        Path key = data.resolve("master.key");
        if (Files.exists(key)) {
            Files.copy(key, target.resolve("master.key"));
        }
    }

    private static @Nullable FileLock shared(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            // By this very process.
            return null;
        }
    }
}
