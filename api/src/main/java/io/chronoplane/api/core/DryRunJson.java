package io.chronoplane.api.core;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// `application/vnd.chronoplane.dry-run+json`: the answer that the mutation would get, the events that it would write,
/// and the views as they would be then.
final class DryRunJson {

    private DryRunJson() {}

    /// @param rehearsal null when the API refused the request before it came to a command
    static Buffer of(Answer answer, @Nullable Rehearsal rehearsal) {
        JsonWriter json = JsonWriter.pretty(1024).beginObject();
        json.name("outcome").value(rehearsal == null ? "malformed" : outcome(rehearsal));
        if (rehearsal != null && rehearsal.outcome() instanceof Outcome.Rejected rejected) {
            json.name("code").value(rejected.rejection().code());
        }
        answer(json.name("answer"), answer);
        json.name("events").beginArray();
        if (rehearsal != null) {
            rehearsal.events().forEach(event -> event(json, event));
        }
        json.endArray().name("views").beginArray();
        if (rehearsal != null) {
            rehearsal.views().forEach(view -> view(json, view));
        }
        return json.endArray().endObject().newline().toBuffer();
    }

    private static String outcome(Rehearsal rehearsal) {
        return switch (rehearsal.outcome()) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.Rejected rejected -> "rejected";
        };
    }

    private static void answer(JsonWriter json, Answer answer) {
        json.beginObject()
                .name("status")
                .value(answer.status())
                .name("content_type")
                .value(answer.type().toString())
                .name("body")
                .value(answer.content().toString())
                .endObject();
    }

    private static void event(JsonWriter json, Rehearsal.Foreseen event) {
        json.beginObject().name("type").value(event.type()).name("revision").value(event.revision());
        json.name("entities").beginArray();
        for (Tag entity : event.entities()) {
            json.value(entity.toString());
        }
        json.endArray().name("payload").json(event.payload()).endObject();
    }

    private static void view(JsonWriter json, Rehearsal.Shown view) {
        json.beginObject()
                .name("projection")
                .value(view.projection())
                .name("entity")
                .value(view.entity().toString())
                .name("view")
                .json(view.view().orElse("null"))
                .endObject();
    }
}
