package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The tags of this system's entities.
public final class DorisMetaTags {

    public static final String INSTANCE = "instance";
    public static final String CLOUD_UNIQUE_ID = "cuid";

    private DorisMetaTags() {}

    /// An instance alone.
    public static List<Tag> instance(String instanceId) {
        return List.of(new Tag(INSTANCE, instanceId));
    }

    /// An instance and the cloud_unique_ids that its nodes hold, each of them once.
    public static List<Tag> instance(String instanceId, Collection<String> cloudUniqueIds) {
        List<Tag> tags = new ArrayList<>(1 + cloudUniqueIds.size());
        tags.add(new Tag(INSTANCE, instanceId));
        cloudUniqueIds.stream().distinct().forEach(id -> tags.add(new Tag(CLOUD_UNIQUE_ID, id)));
        return List.copyOf(tags);
    }
}
