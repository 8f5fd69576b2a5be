package io.chronoplane.infra.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/// The master key of an installation that configured none: made on the first start, readable by its owner alone.
public final class MasterKeyFile {

    private static final String NAME = "master.key";

    private MasterKeyFile() {}

    /// Reads the key from the data directory, or makes it there.
    public static DataKey readOrCreate(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return parsed(file);
        } catch (FileAlreadyExistsException e) {
            return readOrCreate(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("no master key: " + e.getMessage(), e);
        }
    }

    /// A key from its configured form, base64 of 32 bytes.
    ///
    /// @throws IllegalArgumentException when it is not that
    public static DataKey parse(String base64) {
        return new DataKey(Base64.getDecoder().decode(base64.strip()));
    }

    private static DataKey parsed(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not " + DataKey.LENGTH + " bytes in base64", e);
        }
    }

    private static void create(Path file) throws IOException {
        String encoded = Base64.getEncoder().encodeToString(DataKey.random());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC), ownerOnly)) {
            channel.write(ByteBuffer.wrap((encoded + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        // Renamed when whole: a crash half way must not leave half a key for ever.
        Files.move(fresh, file);
    }
}
