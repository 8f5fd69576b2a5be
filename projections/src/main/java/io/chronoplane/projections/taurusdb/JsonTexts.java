package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The few JSON texts that are cells of this system's tables. Views are pure, so no library writes them.
final class JsonTexts {

    private static final int FIRST_PLAIN = 0x20;

    private JsonTexts() {}

    static String array(List<String> texts) {
        return list(texts, JsonTexts::text);
    }

    static String columns(SourceTable table) {
        return list(
                table.columns(),
                column -> "{\"name\":" + text(column.name()) + ",\"type\":" + text(column.type()) + ",\"nullable\":"
                        + column.nullable() + "}");
    }

    static String parameters(List<DbConfig> configs) {
        return list(
                configs,
                config -> "{\"param_name\":" + text(config.name()) + ",\"value\":" + text(config.value()) + "}");
    }

    static String tables(List<TableConfig> configs) {
        return list(
                configs,
                config -> "{\"table_name\":" + text(config.table()) + ",\"table_config\":" + text(config.config())
                        + "}");
    }

    private static <T> String list(List<T> values, Function<T, String> json) {
        return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(@Nullable String plain) {
        if (plain == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        plain.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < FIRST_PLAIN) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
