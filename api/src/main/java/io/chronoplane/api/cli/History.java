package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `history`: what happened to an entity, who did it, and what each event changed.
final class History implements Command {

    private static final int PAGE = 200;

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Tells what happened to an entity, oldest first: each event, who did it, what it changed.",
                        "  chronoplane history instance=i-1",
                        "  chronoplane history doris.meta/instance/i-1 --from 2026-11-21T09:00:00Z -o json")
                .addPositional(Options.word("0", "1", "ENTITY", EntityName.EXPLAINED))
                .addOption(Options.text("--from", "MOMENT", "Behind a position, a tso or a time (RFC 3339)."))
                .addOption(Options.text("--to", "MOMENT", "Up to a moment."))
                .addOption(Options.flag("--images", "With the view before and after each event; not as text."));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        EntityName entity = EntityName.of(Options.word(asking.line(), 0).orElse(""), asking.server());
        Resource wanted = entity.resource("history")
                .with("from", Options.given(asking.line(), "--from"))
                .with("to", Options.given(asking.line(), "--to"))
                .with("images", asking.has("--images") ? "true" : "false")
                .with("limit", Integer.toString(PAGE));
        Lines lines = new Lines(asking);
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = asking.server().json(wanted.with("cursor", cursor));
            page.path("events").forEach(event -> {
                if (asking.format() == Format.TEXT) {
                    asking.terminal().say(text(event));
                } else {
                    lines.add(event);
                }
            });
            cursor = Optional.ofNullable(page.path("next_cursor").textValue());
        } while (cursor.isPresent());
        if (asking.format() != Format.TEXT) {
            lines.end();
        }
        return Exit.OK;
    }

    private static String text(JsonNode event) {
        return "#" + event.path("position").asText() + "  " + event.path("time").asText() + "  "
                + event.path("type").asText() + "\n"
                + "    by " + Table.printable(event.path("actor").asText()) + " from "
                + event.path("client").asText() + " with " + event.path("surface").asText() + ", request "
                + event.path("request_id").asText() + "\n"
                + PatchText.of(event.path("changes"), "    ");
    }
}
