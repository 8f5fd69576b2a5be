package io.chronoplane.api.launch;

import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the node that lives in the data directory.
final class DataDirectory {

    private static final String LOG = "log";

    private DataDirectory() {}

    /// @throws CannotStart when the directory or a file in it cannot be used
    static Node open(Settings settings, List<SystemModel> systems, List<Upcaster> upcasters) throws CannotStart {
        Path directory = settings.storage().data();
        try {
            Files.createDirectories(directory);
            Optional<String> database = settings.postgres().url();
            if (database.isPresent()) {
                return SharedDatabase.open(database.get(), settings, systems, upcasters);
            }
            return new Node(
                    systems,
                    upcasters,
                    NodeStorage.h2(H2Database.at(directory.resolve(LOG)), NodeSettings.self(settings)),
                    NodeSettings.masterKey(settings.storage()),
                    NodeSettings.options(settings));
        } catch (StorageException | IOException | UncheckedIOException e) {
            throw unusable(directory, NodeSettings.unreadable(e).orElseGet(() -> reason(e)), e);
        } catch (RuntimeException e) {
            // Any other is a bug, whose stack is worth printing.
            throw unusable(directory, NodeSettings.unreadable(e).orElseThrow(() -> e), e);
        }
    }

    /// The node over a log that is only looked at.
    ///
    /// @throws CannotStart when its secrets cannot be read
    static Node look(
            Settings settings,
            NodeStorage storage,
            DataKey masterKey,
            List<SystemModel> systems,
            List<Upcaster> upcasters)
            throws CannotStart {
        try {
            return new Node(systems, upcasters, storage, masterKey, NodeSettings.options(settings));
        } catch (RuntimeException e) {
            throw new CannotStart("the log cannot be replayed: " + NodeSettings.unreadable(e).orElseThrow(() -> e), e);
        }
    }

    private static CannotStart unusable(Path directory, String reason, Exception cause) {
        return new CannotStart(
                "the data directory " + directory.toAbsolutePath().normalize() + " cannot be used: " + reason, cause);
    }

    /// A file system's exception often has nothing but the file's name for its message, and H2's is for developers.
    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("may be already in use") || message.contains("file is locked")) {
            return "another process uses it";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        Throwable cause = failure.getCause() instanceof FileSystemException inner ? inner : failure;
        return cause instanceof FileSystemException file && file.getReason() == null
                ? file.getClass().getSimpleName().replace("Exception", "") + " " + file.getFile()
                : message;
    }
}
