package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.commands.cls.TopicChange;
import io.chronoplane.commands.cls.TopicTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic's settings as API 3.0 takes them.
final class TopicInput {

    private TopicInput() {}

    static TopicChange change(JsonFields input, @Nullable Boolean status, @Nullable String storageType)
            throws InvalidField {
        return new TopicChange(
                null,
                null,
                status,
                null,
                null,
                null,
                input.flag("AutoSplit"),
                input.integer("MaxSplitPartitions"),
                input.integer("Period"),
                storageType,
                input.text("Describes"),
                tags(input));
    }

    private static @Nullable List<TopicTag> tags(JsonFields input) throws InvalidField {
        List<JsonFields> given = input.objects("Tags");
        if (given == null) {
            return null;
        }
        List<TopicTag> tags = new ArrayList<>();
        for (JsonFields tag : given) {
            tags.add(new TopicTag(
                    JsonFields.required("Key", tag.text("Key")), JsonFields.required("Value", tag.text("Value"))));
        }
        return tags;
    }
}
