package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Makes a logset under a fresh id.
///
/// @param periodDays how long its logs are kept
public record CreateLogset(String name, long periodDays) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return List.of(ClsTags.logsets());
    }
}
