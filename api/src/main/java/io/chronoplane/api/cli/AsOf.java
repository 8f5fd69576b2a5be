package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// `as-of`: what an entity was at a moment.
final class AsOf implements Command {

    private static final String INDENT = "  ";

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Shows an entity as it was at a moment. Its exit code is 1 when there was nothing to show.",
                        "  chronoplane as-of 2026-11-21T09:30:00Z instance=i-1",
                        "  chronoplane as-of 42 doris.meta/instance/i-1 -o json",
                        "  chronoplane as-of now instance=i-1")
                .addPositional(Options.word("0", "1", "MOMENT", "A position, a tso, a time (RFC 3339), or now."))
                .addPositional(Options.word("1", "1", "ENTITY", EntityName.EXPLAINED));
    }

    @Override
    public int run(Asking asking) throws Failed, IOException, InterruptedException {
        String moment = Options.word(asking.line(), 0).orElse("");
        EntityName entity = EntityName.of(Options.word(asking.line(), 1).orElse(""), asking.server());
        Resource resource = entity.resource();
        JsonNode found =
                asking.server().json(moment.equals("now") ? resource : resource.with("as_of", moment));
        if (asking.format() == Format.TEXT) {
            asking.terminal().say(entity + " at position " + found.path("position").asText() + "\n");
            asking.terminal().out().print(tree(found.path("view"), ""));
        } else {
            Lines.one(asking, found);
        }
        return Exit.OK;
    }

    /// A line for each leaf, under those of what it is part of.
    private static String tree(JsonNode node, String indent) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            branch(text, indent, member.getKey(), member.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            branch(text, indent, "-", node.get(i));
        }
        return text.toString();
    }

    private static void branch(StringBuilder text, String indent, String name, JsonNode value) {
        text.append(indent).append(Table.printable(name));
        if (value.isContainerNode() && !value.isEmpty()) {
            text.append('\n').append(tree(value, indent + INDENT));
        } else {
            String leaf = value.isTextual() ? value.textValue() : value.toString();
            text.append(name.equals("-") ? " " : ": ").append(Table.printable(leaf)).append('\n');
        }
    }
}
