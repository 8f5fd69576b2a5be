package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Renames a logset, or changes how long its logs are kept; null leaves what is there.
public record ChangeLogset(String logsetId, @Nullable String name, @Nullable Long periodDays) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.logsetAndAll(logsetId);
    }
}
