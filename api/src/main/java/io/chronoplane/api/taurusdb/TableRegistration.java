package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.RegisterSourceTable;
import io.chronoplane.commands.taurusdb.schema.MySqlType;
import io.chronoplane.commands.taurusdb.schema.Names;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import io.chronoplane.queries.taurusdb.GetSourceInstance;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Ours: tells the columns of a source table, which the vendor reads from the source itself.
final class TableRegistration {

    private static final int DATABASE = 6;
    private static final int TABLE = 8;

    /// What MySQL allows in one table.
    private static final int MAX_COLUMNS = 4096;

    private static final Pattern DATABASE_NAME = Pattern.compile("[0-9A-Za-z_]{1,64}");

    private TableRegistration() {}

    static void handle(Call call) throws Refused {
        if (!Ids.SOURCE_INSTANCE.matcher(call.instanceId()).matches()) {
            throw new Refused(VendorError.ID_MALFORMED);
        }
        Fields fields = Fields.of(call.exchange());
        if (call.gateway()
                .ask(new GetSourceInstance(call.projectId(), call.instanceId()))
                .isEmpty()) {
            throw new Refused(VendorError.INSTANCE_UNKNOWN);
        }
        String database = unescaped(call.path().get(DATABASE));
        String table = unescaped(call.path().get(TABLE));
        if (!DATABASE_NAME.matcher(database).matches() || !Names.isTable(table)) {
            throw Fields.wrong();
        }
        call.send(
                new RegisterSourceTable(call.projectId(), call.instanceId(), database, read(table, fields)),
                () -> Answers.ok(call.exchange(), json -> {}));
    }

    private static SourceTable read(String name, Fields fields) throws Refused {
        List<SourceColumn> columns = new ArrayList<>();
        for (Fields column : fields.objects("columns").orElseThrow(Fields::wrong)) {
            columns.add(new SourceColumn(
                    column.text("name").orElseThrow(Fields::wrong),
                    column.text("type").orElseThrow(Fields::wrong),
                    column.truth("nullable").orElse(true)));
        }
        SourceTable table = new SourceTable(name, columns, fields.texts("primary_key").orElse(List.of()));
        if (!makesSense(table)) {
            throw Fields.wrong();
        }
        return table;
    }

    private static boolean makesSense(SourceTable table) {
        return !table.columns().isEmpty()
                && table.columns().size() <= MAX_COLUMNS
                && table.columns().stream()
                        .allMatch(column -> Names.isQuotable(column.name())
                                && MySqlType.parse(column.type()).isPresent())
                && differ(table.columns().stream().map(SourceColumn::name).toList())
                && differ(table.primaryKey())
                && table.primaryKey().stream().allMatch(column -> table.column(column).isPresent());
    }

    private static boolean differ(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().map(SourceColumn::folded).allMatch(seen::add);
    }

    private static String unescaped(String segment) throws Refused {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            throw Fields.wrong();
        }
    }
}
