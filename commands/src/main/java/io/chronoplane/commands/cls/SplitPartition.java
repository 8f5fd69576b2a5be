package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a readwrite partition into several.
///
/// @param at    where to cut in two, 1 to 36 hexadecimal digits; null for an even cut
/// @param parts 2 or more; beyond 2 the cut is even, whatever `at` says
public record SplitPartition(String topicId, long number, @Nullable String at, long parts) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.topic(topicId);
    }
}
