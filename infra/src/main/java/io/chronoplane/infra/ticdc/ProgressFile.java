package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For one process: a file with a line for each changefeed, incarnation, checkpoint, key. It is replaced as a whole, so that a crash
/// leaves the one before or the new one.
public final class ProgressFile implements ProgressStore {

    private static final int PARTS = 3;

    private final Path file;
    private @Nullable Map<ChangefeedKey, Progress> known;

    public ProgressFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Map<ChangefeedKey, Progress> load() {
        if (known == null) {
            known = read();
        }
        return Map.copyOf(known);
    }

    private Map<ChangefeedKey, Progress> read() {
        Map<ChangefeedKey, Progress> all = new HashMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" ", PARTS);
                    all.put(ChangefeedKey.parse(parts[2]), new Progress(parts[0], Long.parseLong(parts[1])));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkpoints of changefeeds", e);
        }
    }

    @Override
    public synchronized void save(List<Checkpoint> moved) {
        Map<ChangefeedKey, Progress> all = new HashMap<>(load());
        moved.forEach(one -> all.put(one.key(), one.progress()));
        write(all);
    }

    @Override
    public synchronized void forget(ChangefeedKey key, Lease lease) {
        Map<ChangefeedKey, Progress> all = new HashMap<>(load());
        if (all.remove(key) != null) {
            write(all);
        }
    }

    private void write(Map<ChangefeedKey, Progress> all) {
        StringBuilder text = new StringBuilder();
        all.forEach((key, progress) -> text.append(progress.incarnation())
                .append(' ')
                .append(progress.checkpointTs())
                .append(' ')
                .append(key)
                .append('\n'));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    next,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
            known = Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the checkpoints of changefeeds", e);
        }
    }
}
