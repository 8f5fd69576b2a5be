package io.chronoplane.queries.taurusdb;

import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import java.util.List;

/// What the check says about table configurations: a verdict for each, in order.
///
/// @param instanceId     a known one
/// @param sourceDatabase empty when not said: then nothing is known of the tables
public record CheckTables(String instanceId, String sourceDatabase, List<TableConfig> tables)
        implements TaurusDbQuery<List<TableVerdict>> {}
