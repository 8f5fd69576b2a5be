package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/// `verify`: whether the log is what was written, and the views are what the log says.
final class Verify implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Walks the chain of hashes over the whole log, and names the first event that does not fit."
                                + " Its exit code is 1 when one does not.",
                        "  chronoplane verify",
                        "  chronoplane verify --views")
                .addOption(Options.flag("--views", "Also makes every view anew from the log, beside the one that"
                        + " serves, and tells each difference."));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        JsonNode result = chain(asking);
        boolean ok = result.path("ok").asBoolean();
        if (asking.format() == Format.TEXT) {
            asking.terminal().say(text(result, ok));
        } else {
            Lines.one(asking, result);
        }
        if (ok && asking.has("--views")) {
            return Rebuild.all(asking, false);
        }
        return ok ? Exit.OK : Exit.FAILED;
    }

    private static JsonNode chain(Asking asking) throws Failed, IOException, InterruptedException {
        JsonNode last = Server.JSON.nullNode();
        try (Bar bar = new Bar(asking.terminal(), "verifying");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        asking.server().stream(new Resource("verify"), "application/x-ndjson"),
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Server.JSON.readTree(line);
                bar.at(last.path("verified").asLong(), last.path("end").asLong());
            }
        }
        if (!last.has("ok")) {
            throw Failed.because("the server stopped before it had looked at the whole log");
        }
        return last;
    }

    private static String text(JsonNode result, boolean ok) {
        return ok
                ? "the log is what was written: " + result.path("verified").asText() + " events, the last hash is "
                        + result.path("hash").asText()
                : "THE LOG IS NOT WHAT WAS WRITTEN: the event at position "
                        + result.path("first_bad_position").asText() + " of " + result.path("end").asText()
                        + " does not fit. What lies before it is sound.";
    }
}
