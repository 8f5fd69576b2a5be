package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `events`: who did what, and when; the past, or as it happens.
final class Events implements Command {

    private static final String NDJSON = "application/x-ndjson";
    private static final String FEW = "50";

    /// Options and the parameters that they become.
    private static final List<Map.Entry<String, String>> FILTER = List.of(
            Map.entry("--system", "system"),
            Map.entry("--type", "type"),
            Map.entry("--actor", "actor"),
            Map.entry("--client", "client"),
            Map.entry("--request-id", "request_id"));

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Lists events: who did what, and when. The newest first, unless told otherwise.",
                        "  chronoplane events --entity instance=i-1",
                        "  chronoplane events --actor token --from 2026-11-21T09:00:00Z --order oldest",
                        "  chronoplane events --all -o jsonl > audit.jsonl",
                        "  chronoplane events --follow --system doris.meta")
                .addOption(Options.text("--system", "SYSTEM", "Of a system, such as doris.meta."))
                .addOption(Options.text("--entity", "ENTITY", "That concern an entity, such as instance=i-1."))
                .addOption(Options.text("--type", "TYPES", "Of one of these types, with commas between them."))
                .addOption(Options.text("--actor", "ACTOR", "Of who asked for them."))
                .addOption(Options.text("--client", "ADDRESS", "From a client's address."))
                .addOption(Options.text("--request-id", "ID", "Of one request."))
                .addOption(Options.text("--from", "MOMENT", "Behind a position, a tso or a time (RFC 3339)."))
                .addOption(Options.text("--to", "MOMENT", "Up to a moment."))
                .addOption(Options.text("--order", "ORDER", "oldest or newest first; newest unless given."))
                .addOption(Options.text("--limit", "N", "At most so many; " + FEW + " unless given."))
                .addOption(Options.flag("--all", "As many as there are."))
                .addOption(Options.flag(
                        "--follow", "What happens from now on, or from --from on, until it is interrupted."));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        Resource filter = new Resource(asking.has("--follow") ? "events/stream" : "events");
        for (Map.Entry<String, String> option : FILTER) {
            filter = filter.with(option.getValue(), Options.given(asking.line(), option.getKey()));
        }
        filter = filter.with("entity", Options.given(asking.line(), "--entity").map(EntityName::tag));
        return asking.has("--follow") ? follow(asking, filter) : list(asking, filter);
    }

    private static int list(Asking asking, Resource filter) throws Failed, IOException, InterruptedException {
        Resource wanted = filter.with("from", Options.given(asking.line(), "--from"))
                .with("to", Options.given(asking.line(), "--to"))
                .with("order", Options.given(asking.line(), "--order").orElse("newest"));
        if (!asking.has("--all")) {
            wanted = wanted.with("limit", Options.given(asking.line(), "--limit").orElse(FEW));
        }
        EventWriter writer = EventWriter.of(asking);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(asking.server().stream(wanted, NDJSON), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.add(Server.JSON.readTree(line));
            }
        }
        writer.end();
        return Exit.OK;
    }

    private static int follow(Asking asking, Resource filter) throws Failed, IOException, InterruptedException {
        for (String senseless : List.of("--to", "--order", "--limit", "--all")) {
            if (asking.line().hasMatchedOption(senseless)) {
                throw Failed.misused(senseless + " means nothing with --follow");
            }
        }
        Optional<String> from = Options.given(asking.line(), "--from");
        if (asking.format() == Format.JSON) {
            throw Failed.misused("what has no end is no JSON document: use -o jsonl with --follow");
        }
        new Following(asking, filter, EventWriter.of(asking)).run(from.orElse(""));
        return Exit.OK;
    }

    /// A line of the table, as short as it can be and say who did what.
    static String[] cells(JsonNode event) {
        return new String[] {
            event.path("position").asText(),
            event.path("time").asText(),
            event.path("type").asText(),
            event.path("entity").asText(),
            event.path("actor").asText(),
            event.path("client").asText(),
            event.path("request_id").asText()
        };
    }
}
