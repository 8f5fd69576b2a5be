package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Deletes a logset without topics.
public record DeleteLogset(String logsetId) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.logsetAndAll(logsetId);
    }
}
