package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.Table;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The numbers of tables: the same in every version and on every node, as they come from the name alone.
public final class TableIds {

    private TableIds() {}

    /// From 0 to 2^32 - 1.
    public static long of(Table<?, ?> table) {
        CRC32 crc = new CRC32();
        crc.update(table.fullName().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
