package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.cls.Retention;
import io.chronoplane.commands.cls.TopicSettings;
import io.chronoplane.commands.cls.TopicTag;
import io.chronoplane.queries.cls.TopicView;
import java.util.Objects;

/// A topic as API 3.0 shows it.
///
/// @param logsetDays how long its logset keeps logs, for a topic that says nothing else
record TopicOutput(TopicView topic, int logsetDays) {

    void write(JsonWriter json, ClsTime time) {
        TopicSettings settings = topic.settings();
        json.beginObject()
                .name("LogsetId")
                .value(topic.logsetId())
                .name("TopicId")
                .value(topic.topicId())
                .name("TopicName")
                .value(topic.name())
                .name("PartitionCount")
                .value(topic.partitions().readwrite())
                .name("Index")
                .value(settings.index())
                .name("CreateTime")
                .value(time.text(topic.createdAt()))
                .name("Status")
                .value(settings.collection())
                .name("AutoSplit")
                .value(settings.autoSplit())
                .name("MaxSplitPartitions")
                .value(settings.maxSplitPartitions())
                .name("StorageType")
                .value(settings.storageType())
                .name("Period")
                .value(Retention.of(settings, logsetDays).days())
                .name("Describes")
                .value(Objects.requireNonNullElse(settings.description(), ""))
                .name("Tags")
                .beginArray();
        for (TopicTag tag : settings.tags()) {
            json.beginObject()
                    .name("Key")
                    .value(tag.key())
                    .name("Value")
                    .value(tag.value())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
