package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.cls.LedTo;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.cls.ChangeLogset;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.CreateLogset;
import io.chronoplane.commands.cls.DeleteLogset;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.cls.ListLogsets;
import io.chronoplane.queries.cls.LogsetView;
import java.util.List;
import java.util.Set;

/// Actions on logsets.
final class LogsetActions {

    /// API 3.0 names no retention for a logset: this is that of a topic which names none.
    private static final long PERIOD_DAYS = 30;

    private final Gateway gateway;
    private final ClsTime time;

    LogsetActions(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand create(JsonFields input) throws InvalidField {
        return new CreateLogset(JsonFields.required("LogsetName", input.text("LogsetName")), PERIOD_DAYS);
    }

    static void created(Exchange exchange, Outcome.Accepted accepted) {
        String id = LedTo.event(accepted, LogsetCreated.class).logsetId();
        ActionAnswers.ok(exchange, json -> json.name("LogsetId").value(id));
    }

    static ClsCommand change(JsonFields input) throws InvalidField {
        return new ChangeLogset(
                JsonFields.required("LogsetId", input.text("LogsetId")), input.text("LogsetName"), null);
    }

    static ClsCommand delete(JsonFields input) throws InvalidField {
        return new DeleteLogset(JsonFields.required("LogsetId", input.text("LogsetId")));
    }

    void list(Exchange exchange, JsonFields input) throws ActionRefused, InvalidField {
        Filters filters = Filters.of(input, Set.of("logsetId", "logsetName"));
        List<LogsetView> found = gateway.ask(new ListLogsets()).stream()
                .filter(logset -> filters.allow("logsetId", logset.logsetId()))
                .filter(logset -> filters.allowPart("logsetName", logset.name()))
                .toList();
        ActionAnswers.ok(exchange, json -> {
            json.name("TotalCount").value(found.size()).name("Logsets").beginArray();
            for (LogsetView logset : filters.page(found)) {
                json.beginObject()
                        .name("LogsetId")
                        .value(logset.logsetId())
                        .name("LogsetName")
                        .value(logset.name())
                        .name("CreateTime")
                        .value(time.text(logset.createdAt()))
                        .name("TopicCount")
                        .value(logset.namesById().size())
                        .endObject();
            }
            json.endArray();
        });
    }
}
