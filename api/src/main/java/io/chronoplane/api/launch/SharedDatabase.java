package io.chronoplane.api.launch;

import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.config.PostgresSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyProof;
import java.util.List;
import java.util.Optional;

/// Opens a node whose log is in a PostgreSQL database.
final class SharedDatabase {

    private SharedDatabase() {}

    /// @throws CannotStart when the database cannot be used
    static Node open(String url, Settings settings, List<SystemModel> systems, List<Upcaster> upcasters)
            throws CannotStart {
        PostgresSettings postgres = settings.postgres();
        PostgresDatabase database =
                new PostgresDatabase(new PostgresAddress(url, postgres.user(), postgres.password()));
        try {
            DataKey masterKey = NodeSettings.masterKey(settings.storage());
            database.prepare();
            MasterKeyProof.check(database.sql(), masterKey);
            return new Node(
                    systems, upcasters, NodeStorage.postgres(database, NodeSettings.self(settings)), masterKey, NodeSettings.options(settings));
        } catch (RuntimeException e) {
            database.close();
            Optional<String> reason = NodeSettings.unreadable(e);
            if (reason.isEmpty() && e instanceof StorageException) {
                reason = Optional.ofNullable(e.getMessage());
            }
            // Any other is a bug, whose stack is worth printing.
            throw new CannotStart("the database " + url + " cannot be used: " + reason.orElseThrow(() -> e), e);
        }
    }
}
