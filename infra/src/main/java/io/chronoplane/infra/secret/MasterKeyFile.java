package io.chronoplane.infra.secret;

import io.chronoplane.infra.core.DirectoryEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/// The master key of an installation that configured none: made on the first start, readable by its owner alone.
public final class MasterKeyFile {

    private static final String NAME = "master.key";

    private MasterKeyFile() {}

    /// Reads the key from the data directory, or makes it there. Of several who start at once, one makes it.
    ///
    /// @throws UncheckedIOException when it cannot be read or made, or what is there is not a key
    public static DataKey readOrCreate(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                create(directory, file);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw unusable(file, e);
        } catch (IllegalArgumentException e) {
            throw unusable(file, new IOException("it is not the base64 of " + DataKey.LENGTH + " bytes", e));
        }
    }

    private static UncheckedIOException unusable(Path file, IOException why) {
        return new UncheckedIOException("the master key in " + file + " cannot be used: " + why.getMessage(), why);
    }

    /// A key from its configured form, base64 of 32 bytes.
    ///
    /// @throws IllegalArgumentException when it is not that
    public static DataKey parse(String base64) {
        return new DataKey(Base64.getDecoder().decode(base64.strip()));
    }

    private static void create(Path directory, Path file) throws IOException {
        String encoded = Base64.getEncoder().encodeToString(DataKey.random());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(directory, NAME, ".new", ownerOnly);
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((encoded + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            // Shown when it is whole, and never in the place of another: a rename would replace the key that someone
            // else made meanwhile and may have used already.
            Files.createLink(file, fresh);
            // Without it a power cut could take the new name away, and with the key all that it sealed.
            DirectoryEntries.sync(directory);
        } catch (FileAlreadyExistsException e) {
            // Then that one is the key.
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
