package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.States;
import io.chronoplane.commands.taurusdb.check.TableCheck;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import java.util.List;
import java.util.Optional;

/// Checks the tables of a configuration against what is registered.
final class TableChecks {

    private TableChecks() {}

    static Optional<String> databaseId(SyncConfiguration configuration) {
        return TaurusDbTags.databaseId(configuration.sourceInstanceId(), configuration.sourceDatabase());
    }

    static List<TableVerdict> verdicts(SyncConfiguration configuration, StarRocksInstance.Running on, States states) {
        SourceDatabase database = databaseId(configuration)
                .map(id -> states.of(TaurusDbEntities.SOURCE_DATABASE, id))
                .orElse(SourceDatabase.UNKNOWN);
        return new TableCheck(database, on.beCount()).check(configuration.tables());
    }
}
