package io.chronoplane.infra.ticdc.filter;

import java.util.regex.Pattern;

/// One table rule.
///
/// @param exclude whether what matches is left out
record TableRule(boolean exclude, Pattern schema, Pattern table) {

    boolean matches(String schemaName, String tableName) {
        return schema.matcher(schemaName).find() && table.matcher(tableName).find();
    }
}
