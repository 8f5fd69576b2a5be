package io.chronoplane.api.launch;

import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.config.IdempotencySettings;
import io.chronoplane.infra.config.LogSettings;
import io.chronoplane.infra.config.RefusalSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.StorageSettings;
import io.chronoplane.infra.idempotency.IdempotencyOptions;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.refusal.RefusalOptions;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyFile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a node takes from the settings, wherever it keeps its log.
final class NodeSettings {

    private NodeSettings() {}

    /// Who this run of a node is.
    static Member self(Settings settings) {
        String address = settings.postgres()
                .nodeAddress()
                .orElseGet(() -> settings.server().host() + ":" + settings.server().port());
        return new Member(UUID.randomUUID().toString(), address, Version.text(), Instant.now(), false);
    }

    static DataKey masterKey(StorageSettings storage) {
        return storage.masterKey()
                .map(key -> MasterKeyFile.parse(key.reveal()))
                .orElseGet(() -> MasterKeyFile.readOrCreate(storage.data()));
    }

    static NodeOptions options(Settings settings) {
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

    /// What is wrong with the master key, if that is the cause.
    static Optional<String> unreadable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSecretException) {
                return Optional.of("its master key is another: " + cause.getMessage());
            }
        }
        return Optional.empty();
    }
}
