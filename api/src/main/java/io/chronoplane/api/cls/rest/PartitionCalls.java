package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.ClsTime;
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

/// Calls on partitions. All their parameters are in the query.
final class PartitionCalls {

    private final Gateway gateway;
    private final ClsTime time;

    PartitionCalls(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand merge(Exchange exchange) throws Refused {
        return new MergePartition(
                RestParameters.text(exchange, "topic_id"), RestParameters.integer(exchange, "partition_id"));
    }

    static ClsCommand split(Exchange exchange) throws Refused {
        return new SplitPartition(
                RestParameters.text(exchange, "topic_id"),
                RestParameters.integer(exchange, "partition_id"),
                exchange.query("split_key"),
                exchange.query("number") == null ? 2 : RestParameters.integer(exchange, "number"));
    }

    void changed(Exchange exchange, Outcome.Accepted accepted) {
        answer(exchange, LedTo.partitions(accepted));
    }

    void list(Exchange exchange) throws Refused {
        TopicView topic = gateway.ask(new GetTopic(RestParameters.text(exchange, "topic_id")))
                .orElseThrow(() -> new Refused(RestError.TOPIC_NOT_EXIST));
        answer(exchange, topic.partitions().listed());
    }

    private void answer(Exchange exchange, List<Partition> partitions) {
        RestAnswers.ok(exchange, json -> {
            json.name("partitions").beginArray();
            for (Partition partition : partitions) {
                json.beginObject()
                        .name("partition_id")
                        .value(partition.number())
                        .name("status")
                        .value(partition.status().name().toLowerCase(Locale.ROOT))
                        .name("inclusive_begin_key")
                        .value(partition.range().begin())
                        .name("exclusive_end_key")
                        .value(partition.range().end())
                        .name("create_time")
                        .value(time.text(partition.createdAt()))
                        .endObject();
            }
            json.endArray();
        });
    }
}
