package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.List;

/// Tells the columns of a table of a TaurusDB instance.
///
/// @param database of 1 to 64 characters
public record RegisterSourceTable(String projectId, String sourceInstanceId, String database, SourceTable table)
        implements TaurusDbCommand {

    @Override
    public List<Tag> reads() {
        return List.of(
                TaurusDbTags.sourceInstance(sourceInstanceId),
                new Tag(TaurusDbTags.SOURCE_DATABASE, sourceInstanceId + "/" + database));
    }
}
