package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.taurusdb.check.DbParameter;
import io.chronoplane.commands.taurusdb.check.DbParameters;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;

/// `database-parameters`: what a task may set.
final class ParameterReads {

    private ParameterReads() {}

    static void list(Call call, StarRocksInstanceView instance) throws Refused {
        Paging paging = Paging.of(call.exchange());
        Answers.ok(call.exchange(), json -> {
            json.name("db_parameters").beginArray();
            DbParameters.ALL.stream()
                    .skip(paging.offset())
                    .limit(paging.limit())
                    .forEach(parameter -> parameter(json, parameter));
            json.endArray();
        });
    }

    private static void parameter(JsonWriter json, DbParameter parameter) {
        json.beginObject()
                .name("param_name")
                .value(parameter.name())
                .name("data_type")
                .value(parameter.range().type())
                .name("default_value")
                .value(parameter.fallback())
                .name("value_range")
                .value(parameter.range().shown())
                .name("description")
                .value(parameter.description())
                .name("is_modifiable")
                .value("true")
                .endObject();
    }
}
