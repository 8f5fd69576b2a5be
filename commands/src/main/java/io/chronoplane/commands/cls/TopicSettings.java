package io.chronoplane.commands.cls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a topic is told about its logs. All but the retention is kept and shown, and means nothing here.
///
/// @param path               of the files that are collected
/// @param wildPath           the same with wildcards
/// @param collection         whether logs are taken
/// @param index              whether they are indexed
/// @param extractRule        a JSON object as text
/// @param autoSplit          whether partitions split under load, which there never is
/// @param maxSplitPartitions up to which number they do
/// @param periodDays         how long logs are kept; null for the time of the logset
/// @param storageType        `hot` or `cold`
/// @param description        any text
public record TopicSettings(
        @Nullable String path,
        @Nullable String wildPath,
        boolean collection,
        boolean index,
        LogType logType,
        @Nullable String extractRule,
        boolean autoSplit,
        int maxSplitPartitions,
        @Nullable Integer periodDays,
        String storageType,
        @Nullable String description,
        List<TopicTag> tags) {

    static final TopicSettings DEFAULT = new TopicSettings(
            null, null, true, false, LogType.MINIMALIST_LOG, null, true, 50, null, "hot", null, List.of());

    public TopicSettings {
        tags = List.copyOf(tags);
    }
}
