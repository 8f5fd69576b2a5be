package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What happens to a logset as a whole.
public sealed interface LogsetEvent extends ClsEvent permits LogsetCreated, LogsetChanged, LogsetDeleted {

    String logsetId();

    @Override
    default List<Tag> tags() {
        return ClsTags.logsetAndAll(logsetId());
    }
}
