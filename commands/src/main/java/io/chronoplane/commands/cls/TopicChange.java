package io.chronoplane.commands.cls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings of a topic that are to be others; null leaves what is there. See [TopicSettings].
public record TopicChange(
        @Nullable String path,
        @Nullable String wildPath,
        @Nullable Boolean collection,
        @Nullable Boolean index,
        @Nullable LogType logType,
        @Nullable String extractRule,
        @Nullable Boolean autoSplit,
        @Nullable Long maxSplitPartitions,
        @Nullable Long periodDays,
        @Nullable String storageType,
        @Nullable String description,
        @Nullable List<TopicTag> tags) {

    /// Nothing at all.
    public static final TopicChange NONE =
            new TopicChange(null, null, null, null, null, null, null, null, null, null, null, null);

    public TopicChange {
        tags = tags == null ? null : List.copyOf(tags);
    }

    TopicSettings applied(TopicSettings old) {
        return new TopicSettings(
                or(path, old.path()),
                or(wildPath, old.wildPath()),
                collection == null ? old.collection() : collection,
                index == null ? old.index() : index,
                logType == null ? old.logType() : logType,
                or(extractRule, old.extractRule()),
                autoSplit == null ? old.autoSplit() : autoSplit,
                maxSplitPartitions == null ? old.maxSplitPartitions() : Math.toIntExact(maxSplitPartitions),
                periodDays == null ? old.periodDays() : Integer.valueOf(Math.toIntExact(periodDays)),
                storageType == null ? old.storageType() : storageType,
                or(description, old.description()),
                tags == null ? old.tags() : tags);
    }

    private static @Nullable String or(@Nullable String given, @Nullable String old) {
        return given == null ? old : given;
    }
}
