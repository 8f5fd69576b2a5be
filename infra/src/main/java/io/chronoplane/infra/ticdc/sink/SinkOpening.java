package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/// What a sink is opened with.
///
/// @param name       of the changefeed, `namespace/id`
/// @param tables     that will be replicated
/// @param startTs    what comes is later
/// @param tablesFrom since when the tables are as they are; asking blocks
public record SinkOpening(
        String name,
        SinkUri uri,
        ReplicaConfig config,
        List<ReplicatedTable> tables,
        long startTs,
        LongSupplier tablesFrom,
        InstantSource clock) {

    public SinkOpening {
        tables = List.copyOf(tables);
    }
}
