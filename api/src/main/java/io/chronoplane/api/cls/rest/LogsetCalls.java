package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.cls.LedTo;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.cls.ChangeLogset;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.CreateLogset;
import io.chronoplane.commands.cls.DeleteLogset;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.cls.GetLogset;
import io.chronoplane.queries.cls.ListLogsets;
import io.chronoplane.queries.cls.LogsetView;
import java.util.List;

/// Calls on logsets.
final class LogsetCalls {

    private final Gateway gateway;
    private final ClsTime time;

    LogsetCalls(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    static ClsCommand create(Exchange exchange) throws Refused, InvalidField {
        JsonFields body = RestBody.of(exchange);
        return new CreateLogset(
                JsonFields.required("logset_name", body.text("logset_name")),
                JsonFields.required("period", body.integer("period")));
    }

    static void created(Exchange exchange, Outcome.Accepted accepted) {
        String id = LedTo.event(accepted, LogsetCreated.class).logsetId();
        RestAnswers.ok(exchange, json -> json.name("logset_id").value(id));
    }

    static ClsCommand change(Exchange exchange) throws Refused, InvalidField {
        JsonFields body = RestBody.of(exchange);
        return new ChangeLogset(
                JsonFields.required("logset_id", body.text("logset_id")),
                body.text("logset_name"),
                body.integer("period"));
    }

    static ClsCommand delete(Exchange exchange) throws Refused {
        return new DeleteLogset(RestParameters.text(exchange, "logset_id"));
    }

    void get(Exchange exchange) throws Refused {
        LogsetView logset = gateway.ask(new GetLogset(RestParameters.text(exchange, "logset_id")))
                .orElseThrow(() -> new Refused(RestError.LOGSET_NOT_EXIST));
        RestAnswers.ok(exchange, json -> members(json, logset));
    }

    void list(Exchange exchange) {
        List<LogsetView> all = gateway.ask(new ListLogsets());
        RestAnswers.ok(exchange, json -> {
            json.name("logsets").beginArray();
            for (LogsetView logset : all) {
                members(json.beginObject(), logset);
                json.endObject();
            }
            json.endArray();
        });
    }

    private void members(JsonWriter json, LogsetView logset) {
        json.name("logset_id")
                .value(logset.logsetId())
                .name("logset_name")
                .value(logset.name())
                .name("period")
                .value(logset.periodDays())
                .name("create_time")
                .value(time.text(logset.createdAt()));
    }
}
