package io.chronoplane.api.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `diff`: what is different at one moment from what was at another.
final class Diff implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Tells what changed between two moments: of the whole fleet, a system or an entity.",
                        "  chronoplane diff 2026-11-21T09:00:00Z 2026-11-21T10:00:00Z",
                        "  chronoplane diff 1200 --system doris.meta",
                        "  chronoplane diff 1200 1300 --exit-code > /dev/null || echo something changed")
                .addPositional(Options.word("0", "1", "FROM", "A position, a tso or a time (RFC 3339)."))
                .addPositional(Options.word("1", "0..1", "TO", "The later moment; now unless given."))
                .addOption(Options.text("--system", "SYSTEM", "Of a system, such as doris.meta."))
                .addOption(Options.text("--entity", "ENTITY", "Of an entity, such as instance=i-1."))
                .addOption(Options.flag("--images", "With the views before and after; not as text."))
                .addOption(Options.flag("--exit-code", "The exit code is 1 when something changed."));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        Resource wanted = new Resource("diff")
                .with("from", Options.word(asking.line(), 0))
                .with("to", Options.word(asking.line(), 1))
                .with("system", Options.given(asking.line(), "--system"))
                .with("entity", Options.given(asking.line(), "--entity").map(EntityName::tag))
                .with("images", asking.has("--images") ? "true" : "false");
        int count;
        try (InputStream answer = asking.server().stream(wanted, "application/json")) {
            count = asking.format() == Format.JSON ? document(asking, answer) : oneByOne(asking, answer);
        }
        return count > 0 && asking.has("--exit-code") ? Exit.FAILED : Exit.OK;
    }

    private static int document(Asking asking, InputStream answer) throws IOException {
        JsonNode whole = Server.JSON.readTree(answer);
        Lines.one(asking, whole);
        return whole.path("count").asInt();
    }

    /// However many there are, one of them is in memory.
    private static int oneByOne(Asking asking, InputStream answer) throws IOException {
        boolean text = asking.format() == Format.TEXT;
        int count = 0;
        try (JsonParser parser = Server.JSON.getFactory().createParser(answer)) {
            Optional<String> from = Optional.empty();
            while (parser.nextToken() != null) {
                String name = parser.currentName();
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && "from".equals(name)) {
                    from = Optional.of(parser.getText());
                } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && "to".equals(name) && text) {
                    asking.terminal()
                            .say("from position " + from.orElse("?") + " to position " + parser.getText());
                } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                    count = differences(asking, parser);
                }
            }
        }
        if (text) {
            asking.terminal().say(
                    count == 0 ? "\nnothing changed" : "\n" + count + (count == 1 ? " entity" : " entities"));
        }
        return count;
    }

    private static int differences(Asking asking, JsonParser parser) throws IOException {
        int count = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode difference = parser.readValueAsTree();
            asking.terminal().say(asking.format() == Format.TEXT ? text(difference) : difference.toString());
            count++;
        }
        return count;
    }

    static String text(JsonNode difference) {
        int events = difference.path("events").asInt();
        return "\n" + difference.path("system").asText() + " " + difference.path("type").asText() + " "
                + Table.printable(difference.path("id").asText()) + "  " + difference.path("change").asText() + " by "
                + events + (events == 1 ? " event\n" : " events\n")
                + PatchText.of(difference.path("patch"), "  ").stripTrailing();
    }
}
