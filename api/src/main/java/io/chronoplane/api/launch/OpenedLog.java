package io.chronoplane.api.launch;

import io.chronoplane.infra.config.PostgresSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import io.chronoplane.infra.log.jdbc.SqlWork;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.infra.log.postgres.PostgresStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyProof;
import java.io.IOException;
import java.nio.file.Files;

/// The log that the settings name, without a node over it.
///
/// @param sql       reads its database
/// @param masterKey of the node that has it
record OpenedLog(LogStorage storage, Keys keys, SqlWork sql, DataKey masterKey) implements AutoCloseable {

    static OpenedLog of(Settings settings) throws IOException {
        Files.createDirectories(settings.storage().data());
        DataKey masterKey = NodeSettings.masterKey(settings.storage());
        PostgresSettings postgres = settings.postgres();
        return postgres.url()
                .map(url -> shared(new PostgresAddress(url, postgres.user(), postgres.password()), masterKey))
                .orElseGet(() -> own(settings, masterKey));
    }

    private static OpenedLog shared(PostgresAddress address, DataKey masterKey) {
        PostgresDatabase database = new PostgresDatabase(address);
        try {
            database.prepare();
            MasterKeyProof.check(database.sql(), masterKey);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        PostgresStorage storage = new PostgresStorage(database);
        return new OpenedLog(storage, storage.keys(), database.sql(), masterKey);
    }

    private static OpenedLog own(Settings settings, DataKey masterKey) {
        H2Database database = H2Database.at(settings.storage().data().resolve("log"));
        H2Storage storage = new H2Storage(database);
        return new OpenedLog(storage, storage.keys(), database.sql(), masterKey);
    }

    @Override
    public void close() {
        storage.close();
    }
}
