package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/// `rebuild`: makes views anew from the log, beside those that serve, and compares them.
final class Rebuild implements Command {

    private static final long PAUSE_MILLIS = 200;

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Makes the views of a projection anew from the log, beside those that serve, and tells every"
                                + " difference. Reads go on meanwhile. Its exit code is 1 when there is a difference"
                                + " and the new views were not put in the place of the old ones.",
                        "  chronoplane rebuild doris.meta.instance",
                        "  chronoplane rebuild doris.meta.instance --swap",
                        "  chronoplane rebuild --all")
                .addPositional(Options.word("0", "0..1", "PROJECTION", "Its name, as in GET /control/v1/projections."))
                .addOption(Options.flag("--all", "All projections, one after the other."))
                .addOption(Options.flag("--swap", "Then has the new views serve."));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        boolean swap = asking.has("--swap");
        if (asking.has("--all")) {
            return all(asking, swap);
        }
        String name = Options.word(asking.line(), 0).orElse("");
        List<String> names = names(asking);
        if (!names.contains(name)) {
            throw Failed.misused(
                    (name.isEmpty() ? "name a projection, or give --all" : "there is no projection '" + name + "'")
                            + "; there are " + String.join(", ", new TreeSet<>(names)));
        }
        return one(asking, name, swap);
    }

    static int all(Asking asking, boolean swap) throws Failed, IOException, InterruptedException {
        int code = Exit.OK;
        for (String name : names(asking)) {
            code = Math.max(code, one(asking, name, swap));
        }
        return code;
    }

    private static List<String> names(Asking asking) throws Failed, IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        asking.server()
                .json(new Resource("projections"))
                .path("projections")
                .forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    private static int one(Asking asking, String name, boolean swap)
            throws Failed, IOException, InterruptedException {
        Resource resource = Resource.at("projections", name, "rebuild");
        JsonNode state = asking.server().post(resource.with("swap", Boolean.toString(swap)));
        String id = state.path("id").asText();
        try (Bar bar = new Bar(asking.terminal(), name)) {
            while (state.path("state").asText().equals("running")) {
                bar.at(state.path("position").asLong(), state.path("end").asLong());
                Thread.sleep(PAUSE_MILLIS);
                state = asking.server().json(resource);
                if (!state.path("id").asText().equals(id)) {
                    throw Failed.because("another rebuild of " + name + " took the place of this one; ask again");
                }
            }
        }
        if (asking.format() == Format.TEXT) {
            asking.terminal().say(text(state));
        } else {
            Lines.one(asking, state);
        }
        boolean sound = state.path("state").asText().equals("done")
                && (state.path("differences").asLong() == 0 || state.path("swapped").asBoolean());
        return sound ? Exit.OK : Exit.FAILED;
    }

    private static String text(JsonNode state) {
        String name = state.path("projection").asText();
        if (!state.path("state").asText().equals("done")) {
            return name + ": could not be rebuilt: " + state.path("reason").asText();
        }
        long differences = state.path("differences").asLong();
        StringBuilder text = new StringBuilder(name + ": " + state.path("views").asText() + " views from "
                + state.path("position").asText() + " events, "
                + (differences == 0 ? "all as they are served" : differences + " differ from those that are served"));
        if (state.path("swapped").asBoolean()) {
            text.append("; the new ones serve now");
        }
        for (JsonNode difference : state.path("entities")) {
            text.append("\n\n").append(difference.path("entity").asText()).append('\n')
                    .append(PatchText.of(difference.path("patch"), "  ").stripTrailing());
        }
        if (state.path("entities").size() < differences) {
            text.append("\n\nand ").append(differences - state.path("entities").size()).append(" more");
        }
        return text.toString();
    }
}
