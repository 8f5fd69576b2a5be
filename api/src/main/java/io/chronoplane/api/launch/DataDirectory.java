package io.chronoplane.api.launch;

import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.config.IdempotencySettings;
import io.chronoplane.infra.config.LogSettings;
import io.chronoplane.infra.config.RefusalSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.StorageSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.idempotency.IdempotencyOptions;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.refusal.RefusalOptions;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the node that lives in the data directory.
final class DataDirectory {

    private static final String LOG = "log";

    private DataDirectory() {}

    /// @throws CannotStart when the directory or a file in it cannot be used
    static Node open(Settings settings, List<SystemModel> systems, List<Upcaster> upcasters) throws CannotStart {
        Path directory = settings.storage().data();
        try {
            Files.createDirectories(directory);
            return new Node(
                    systems,
                    upcasters,
                    NodeStorage.h2(H2Database.at(directory.resolve(LOG))),
                    masterKey(settings.storage()),
                    options(settings));
        } catch (StorageException | IOException | UncheckedIOException e) {
            throw unusable(directory, unreadable(e).orElseGet(() -> reason(e)), e);
        } catch (RuntimeException e) {
            // Any other is a bug, whose stack is worth printing.
            throw unusable(directory, unreadable(e).orElseThrow(() -> e), e);
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
            return new Node(systems, upcasters, storage, masterKey, options(settings));
        } catch (RuntimeException e) {
            throw new CannotStart("the log cannot be replayed: " + unreadable(e).orElseThrow(() -> e), e);
        }
    }

    private static CannotStart unusable(Path directory, String reason, Exception cause) {
        return new CannotStart(
                "the data directory " + directory.toAbsolutePath().normalize() + " cannot be used: " + reason, cause);
    }

    /// What is wrong with the master key, if that is the cause.
    private static Optional<String> unreadable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSecretException) {
                return Optional.of("its master key is another: " + cause.getMessage());
            }
        }
        return Optional.empty();
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

    private static DataKey masterKey(StorageSettings storage) {
        return storage.masterKey()
                .map(key -> MasterKeyFile.parse(key.reveal()))
                .orElseGet(() -> MasterKeyFile.readOrCreate(storage.data()));
    }

    private static NodeOptions options(Settings settings) {
        LogSettings log = settings.log();
        IdempotencySettings idempotency = settings.idempotency();
        RefusalSettings refusals = settings.refusals();
        NodeOptions defaults = NodeOptions.DEFAULTS;
        LogOptions queue = new LogOptions(
                log.maxQueued(), defaults.log().maxBatch(), defaults.log().reopenPause(), defaults.log().clock());
        return new NodeOptions(
                queue,
                log.entityCache(),
                log.snapshotBytes(),
                defaults.checkpointEvery(),
                defaults.clock(),
                new IdempotencyOptions(idempotency.keep(), idempotency.maxAnswers(), idempotency.maxBytes()),
                new RefusalOptions(refusals.record(), refusals.maxRows(), refusals.maxBytes()));
    }
}
