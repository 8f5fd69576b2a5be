package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.cls.LedTo;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.MergePartition;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.SplitPartition;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.cls.GetTopic;
import io.chronoplane.queries.cls.TopicView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Actions on partitions.
final class PartitionActions {

    private final Gateway gateway;
    private final ClsTime time;

    PartitionActions(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand merge(JsonFields input) throws InvalidField {
        return new MergePartition(
                JsonFields.required("TopicId", input.text("TopicId")),
                JsonFields.required("PartitionId", input.integer("PartitionId")));
    }

    static ClsCommand split(JsonFields input) throws InvalidField {
        Long number = input.integer("Number");
        return new SplitPartition(
                JsonFields.required("TopicId", input.text("TopicId")),
                JsonFields.required("PartitionId", input.integer("PartitionId")),
                input.text("SplitKey"),
                number == null ? 2 : number);
    }

    void changed(Exchange exchange, Outcome.Accepted accepted) {
        answer(exchange, LedTo.partitions(accepted));
    }

    void list(Exchange exchange, JsonFields input) throws ActionRefused, InvalidField {
        TopicView topic = gateway.ask(new GetTopic(JsonFields.required("TopicId", input.text("TopicId"))))
                .orElseThrow(() -> new ActionRefused(ActionCode.TOPIC_UNKNOWN));
        answer(exchange, topic.partitions().listed());
    }

    private void answer(Exchange exchange, List<Partition> partitions) {
        ActionAnswers.ok(exchange, json -> {
            json.name("Partitions").beginArray();
            for (Partition partition : partitions) {
                @Nullable Long readonlyAt = partition.readonlyAt();
                json.beginObject()
                        .name("PartitionId")
                        .value(partition.number())
                        .name("Status")
                        .value(partition.status().name().toLowerCase(Locale.ROOT))
                        .name("InclusiveBeginKey")
                        .value(partition.range().begin())
                        .name("ExclusiveEndKey")
                        .value(partition.range().end())
                        .name("CreateTime")
                        .value(time.text(partition.createdAt()))
                        .name("LastWriteTime");
                (readonlyAt == null ? json.json("null") : json.value(time.text(readonlyAt))).endObject();
            }
            json.endArray();
        });
    }
}
