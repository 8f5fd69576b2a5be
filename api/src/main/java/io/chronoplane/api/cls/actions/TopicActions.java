package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.cls.LedTo;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.cls.ChangeTopic;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.CreateTopic;
import io.chronoplane.commands.cls.DeleteTopic;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.cls.GetTopic;
import io.chronoplane.queries.cls.ListLogsets;
import io.chronoplane.queries.cls.ListTopics;
import io.chronoplane.queries.cls.LogsetView;
import io.chronoplane.queries.cls.TopicView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Actions on topics.
final class TopicActions {

    private final Gateway gateway;
    private final ClsTime time;

    TopicActions(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand create(JsonFields input) throws InvalidField {
        Long count = input.integer("PartitionCount");
        return new CreateTopic(
                JsonFields.required("LogsetId", input.text("LogsetId")),
                JsonFields.required("TopicName", input.text("TopicName")),
                count == null ? 1 : count,
                TopicInput.change(input, null, input.text("StorageType")));
    }

    static void created(Exchange exchange, Outcome.Accepted accepted) {
        String id = LedTo.event(accepted, TopicCreated.class).topicId();
        ActionAnswers.ok(exchange, json -> json.name("TopicId").value(id));
    }

    /// Partitions are counted by what was merged and split, not set.
    ClsCommand change(JsonFields input) throws ActionRefused, InvalidField {
        String topicId = JsonFields.required("TopicId", input.text("TopicId"));
        if (input.integer("PartitionCount") != null) {
            throw new ActionRefused(
                    ActionCode.UNSUPPORTED_OPERATION,
                    "PartitionCount is changed by MergePartition and SplitPartition.");
        }
        return new ChangeTopic(
                topicId,
                logsetOf(topicId),
                input.text("TopicName"),
                TopicInput.change(input, input.flag("Status"), null));
    }

    ClsCommand delete(JsonFields input) throws InvalidField {
        String topicId = JsonFields.required("TopicId", input.text("TopicId"));
        return new DeleteTopic(topicId, logsetOf(topicId));
    }

    private String logsetOf(String topicId) {
        return gateway.ask(new GetTopic(topicId)).map(TopicView::logsetId).orElse("");
    }

    void list(Exchange exchange, JsonFields input) throws ActionRefused, InvalidField {
        Filters filters = Filters.of(input, Set.of("logsetId", "logsetName", "topicId", "topicName"));
        List<TopicOutput> found = gateway.ask(new ListLogsets()).stream()
                .filter(logset -> filters.allow("logsetId", logset.logsetId()))
                .filter(logset -> filters.allowPart("logsetName", logset.name()))
                .flatMap(this::topics)
                .filter(topic -> filters.allow("topicId", topic.topic().topicId()))
                .filter(topic -> filters.allowPart("topicName", topic.topic().name()))
                .toList();
        ActionAnswers.ok(exchange, json -> {
            json.name("TotalCount").value(found.size()).name("Topics").beginArray();
            filters.page(found).forEach(topic -> topic.write(json, time));
            json.endArray();
        });
    }

    private Stream<TopicOutput> topics(LogsetView logset) {
        return gateway.ask(new ListTopics(logset.logsetId())).stream()
                .flatMap(List::stream)
                .map(topic -> new TopicOutput(topic, logset.periodDays()));
    }
}
