package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers where each tag was last seen, for the newest part of the log, so that most conditions are checked
/// without asking the storage. Two generations bound it; the older one is dropped whole.
final class RecentTags {

    private final int generation;
    private Map<Tag, Long> young = new HashMap<>();
    private Map<Tag, Long> old = new HashMap<>();
    private long youngFloor;
    private long oldFloor;

    /// @param generation tags in one generation
    /// @param head       nothing up to here is remembered
    RecentTags(int generation, long head) {
        this.generation = generation;
        this.youngFloor = head;
        this.oldFloor = head;
    }

    /// Every tag of every event behind this position is remembered.
    long floor() {
        return oldFloor;
    }

    /// The last position of the tag behind [#floor()], null when it has none there.
    @Nullable Long last(Tag tag) {
        Long position = young.get(tag);
        return position != null ? position : old.get(tag);
    }

    /// Adds the tags of one batch, which lies right behind `headBefore`.
    void addBatch(Map<Tag, Long> batch, long headBefore) {
        if (young.size() >= generation) {
            old = young;
            oldFloor = youngFloor;
            young = new HashMap<>();
            youngFloor = headBefore;
        }
        young.putAll(batch);
    }
}
