package io.chronoplane.infra.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The names in a directory, which are on the disk only when the directory itself was synced.
public final class DirectoryEntries {

    private DirectoryEntries() {}

    /// Returns when no power cut takes a name away that was added before.
    public static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
