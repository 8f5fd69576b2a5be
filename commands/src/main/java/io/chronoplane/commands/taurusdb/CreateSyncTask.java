package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.ArrayList;
import java.util.List;

/// Stores a task, if all of its tables pass the check.
public record CreateSyncTask(String instanceId, String taskName, SyncConfiguration configuration)
        implements SyncTaskCommand {

    @Override
    public List<Tag> reads() {
        List<Tag> tags = new ArrayList<>(SyncTaskCommand.super.reads());
        TableChecks.databaseId(configuration)
                .ifPresent(id -> tags.add(new Tag(TaurusDbTags.SOURCE_DATABASE, id)));
        return List.copyOf(tags);
    }
}
