package io.chronoplane.api.cls.rest;

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
import io.chronoplane.queries.cls.ListTopics;
import io.chronoplane.queries.cls.TopicView;
import java.util.List;

/// Calls on topics.
final class TopicCalls {

    private final Gateway gateway;
    private final ClsTime time;

    TopicCalls(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand create(Exchange exchange) throws Refused, InvalidField {
        JsonFields body = RestBody.of(exchange);
        Long count = body.integerOrDigits("partition_count");
        return new CreateTopic(
                JsonFields.required("logset_id", body.text("logset_id")),
                JsonFields.required("topic_name", body.text("topic_name")),
                count == null ? 1 : count,
                TopicWire.change(body, null, body.flag("index")));
    }

    static void created(Exchange exchange, Outcome.Accepted accepted) {
        String id = LedTo.event(accepted, TopicCreated.class).topicId();
        RestAnswers.ok(exchange, json -> json.name("topic_id").value(id));
    }

    ClsCommand change(Exchange exchange) throws Refused, InvalidField {
        JsonFields body = RestBody.of(exchange);
        String topicId = JsonFields.required("topic_id", body.text("topic_id"));
        return new ChangeTopic(
                topicId,
                logsetOf(topicId),
                body.text("topic_name"),
                TopicWire.change(body, body.flag("collection"), null));
    }

    ClsCommand delete(Exchange exchange) throws Refused {
        String topicId = RestParameters.text(exchange, "topic_id");
        return new DeleteTopic(topicId, logsetOf(topicId));
    }

    private String logsetOf(String topicId) {
        return gateway.ask(new GetTopic(topicId)).map(TopicView::logsetId).orElse("");
    }

    void get(Exchange exchange) throws Refused {
        TopicView topic = gateway.ask(new GetTopic(RestParameters.text(exchange, "topic_id")))
                .orElseThrow(() -> new Refused(RestError.TOPIC_NOT_EXIST));
        RestAnswers.ok(exchange, json -> TopicWire.members(json, topic, time));
    }

    void list(Exchange exchange) throws Refused {
        List<TopicView> topics = gateway.ask(new ListTopics(RestParameters.text(exchange, "logset_id")))
                .orElseThrow(() -> new Refused(RestError.LOGSET_NOT_EXIST));
        RestAnswers.ok(exchange, json -> {
            json.name("topics").beginArray();
            for (TopicView topic : topics) {
                TopicWire.members(json.beginObject(), topic, time);
                json.endObject();
            }
            json.endArray();
        });
    }
}
