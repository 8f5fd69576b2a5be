package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.commands.taurusdb.check.TableCheck;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.taurusdb.CheckTables;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.util.List;

/// Checks table configurations by the same rules as the decider, against what the views know.
final class TableChecking {

    private TableChecking() {}

    static List<TableVerdict> verdicts(CheckTables check, Views views) {
        StarRocksInstanceView instance = views.view(StarRocksInstanceProjection.PROJECTION, check.instanceId())
                .orElseThrow(() -> new IllegalArgumentException("unknown instance: " + check.instanceId()));
        SourceDatabase database = TaurusDbTags.databaseId(instance.sourceInstanceId(), check.sourceDatabase())
                .flatMap(id -> views.view(SourceDatabaseProjection.PROJECTION, id))
                .orElse(SourceDatabase.UNKNOWN);
        return new TableCheck(database, instance.beCount()).check(check.tables());
    }
}
