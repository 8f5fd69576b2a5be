package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.DbVerdict;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import java.util.List;

/// The results of checks. The vendor's document has `failed` for tables and `fail` for parameters.
final class CheckWire {

    private CheckWire() {}

    /// All as sent; what was not sent is an empty text.
    static void names(JsonWriter json, SyncRequest request, String taskName) {
        json.name("source_database_name")
                .value(request.sourceDatabase().orElse(""))
                .name("target_database_name")
                .value(request.targetDatabase().orElse(""))
                .name("task_name")
                .value(taskName);
    }

    static void tables(JsonWriter json, List<TableVerdict> verdicts) {
        json.name("tbl_config_check_results").beginArray();
        verdicts.forEach(verdict -> table(json, verdict.asked(), verdict.passed()));
        json.endArray();
    }

    /// Where an entry had no name, or no configuration, its result has none.
    static void table(JsonWriter json, TableConfig asked, boolean passed) {
        json.beginObject();
        String table = asked.table();
        if (table != null) {
            json.name("table_name").value(table);
        }
        String config = asked.config();
        if (config != null) {
            json.name("table_config").value(config);
        }
        json.name("check_result").value(passed ? "success" : "failed").endObject();
    }

    static void parameters(JsonWriter json, String name, List<DbConfig> configs, List<DbVerdict> verdicts) {
        json.name(name).beginArray();
        for (int i = 0; i < configs.size(); i++) {
            json.beginObject()
                    .name("param_name")
                    .value(configs.get(i).name())
                    .name("value")
                    .value(configs.get(i).value())
                    .name("check_result")
                    .value(verdicts.get(i) == DbVerdict.PASSED ? "success" : "fail")
                    .endObject();
        }
        json.endArray();
    }

    /// The verdicts on tables that all passed.
    static List<TableVerdict> passed(List<TableConfig> tables) {
        return tables.stream().map(table -> new TableVerdict(table, List.of())).toList();
    }
}
