package io.chronoplane.infra.ticdc.codec;

import io.chronoplane.commands.ticdc.CsvConfig;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as lines of separated values.
public final class Csv {

    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int FIRST_LARGE_EXPONENT = 21;

    private final CsvConfig config;
    private final String terminator;

    public Csv(CsvConfig config, String terminator) {
        this.config = config;
        this.terminator = terminator;
    }

    /// The first line of a file, empty when none is wanted.
    public byte[] header(ReplicatedTable table) {
        if (!config.outputFieldHeader()) {
            return new byte[0];
        }
        List<String> names = new ArrayList<>(List.of("ticdc-meta$operation", "ticdc-meta$table", "ticdc-meta$schema"));
        if (config.includeCommitTs()) {
            names.add("ticdc-meta$commit-ts");
        }
        if (config.outputOldValue()) {
            names.add("ticdc-meta$is-update");
        }
        if (config.outputHandleKey()) {
            names.add("ticdc-meta$handle-key");
        }
        table.columns().forEach(column -> names.add(column.name()));
        return (String.join(config.delimiter(), names) + terminator).getBytes(StandardCharsets.UTF_8);
    }

    /// One line, or two for an update with its old values.
    public byte[] row(RowEvent event) {
        StringBuilder text = new StringBuilder();
        Row before = event.before();
        Row after = event.after();
        if (before != null && after != null && config.outputOldValue()) {
            line(text, event, "D", true, before);
            line(text, event, "I", true, after);
        } else {
            String operation = switch (event.kind()) {
                case INSERT -> "I";
                case UPDATE -> "U";
                case DELETE -> "D";
            };
            line(text, event, operation, false, event.row());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(StringBuilder text, RowEvent event, String operation, boolean update, Row row) {
        List<String> fields = new ArrayList<>();
        fields.add(quoted(operation));
        fields.add(quoted(event.table().name()));
        fields.add(quoted(event.table().schema()));
        if (config.includeCommitTs()) {
            fields.add(Long.toString(event.commitTs()));
        }
        if (config.outputOldValue()) {
            fields.add(Boolean.toString(update));
        }
        if (config.outputHandleKey()) {
            fields.add(quoted(handleKey(event.table(), row)));
        }
        row.cells().forEach(cell -> fields.add(field(cell)));
        text.append(String.join(config.delimiter(), fields)).append(terminator);
    }

    private static String handleKey(ReplicatedTable table, Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.isKey(i)) {
                values.add(String.valueOf(CellText.of(row.cells().get(i))));
            }
        }
        return String.join(",", values);
    }

    private String field(@Nullable Object cell) {
        return switch (cell) {
            case null -> config.nullText();
            case Long number -> number.toString();
            case Double number -> general(number);
            case Boolean flag -> flag ? "1" : "0";
            default -> quoted(String.valueOf(CellText.of(cell)));
        };
    }

    /// As Go's `%v` writes it: shortest digits, with an exponent where the number is very large or very small.
    private static String general(double number) {
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (decimal.signum() == 0 || (exponent >= LEAST_PLAIN_EXPONENT && exponent < FIRST_LARGE_EXPONENT)) {
            return decimal.signum() == 0 ? "0" : decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String sign = exponent < 0 ? "-" : "+";
        return (number < 0 ? "-" : "") + mantissa + "e" + sign + String.format("%02d", Math.abs(exponent));
    }

    private String quoted(String text) {
        String quote = config.quote();
        if (!quote.isEmpty()) {
            return quote + text.replace(quote, quote + quote) + quote;
        }
        String escaped = text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        return escaped.replace(config.delimiter(), "\\" + config.delimiter());
    }
}
