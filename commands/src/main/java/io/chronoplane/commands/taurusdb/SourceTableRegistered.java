package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.List;

/// A table of the source became known, or got another form.
public record SourceTableRegistered(String sourceInstanceId, String database, SourceTable table)
        implements TaurusDbEvent {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag(TaurusDbTags.SOURCE_DATABASE, sourceInstanceId + "/" + database));
    }
}
