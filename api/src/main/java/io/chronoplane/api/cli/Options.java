package io.chronoplane.api.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// How the commands declare and read what they take.
final class Options {

    static final String SERVER = "--server";
    static final String TOKEN_FILE = "--token-file";
    static final String OUTPUT = "-o";

    private Options() {}

    /// A command with what all of them take.
    ///
    /// @param examples each a whole command line, with a line of what it does before it if need be
    static CommandSpec spec(String description, String... examples) {
        CommandSpec spec = CommandSpec.create()
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description("Shows this.")
                        .build())
                .addOption(text(SERVER, "URL", "The server to ask; $CHRONOPLANE_SERVER, or http://127.0.0.1:8080."))
                .addOption(text(TOKEN_FILE, "FILE", "Holds the token of a server with roles; or $CHRONOPLANE_TOKEN."))
                .addOption(OptionSpec.builder(OUTPUT, "--output")
                        .type(String.class)
                        .paramLabel("FORMAT")
                        .completionCandidates(List.of("text", "json", "jsonl"))
                        .description("text, json or jsonl (a JSON document a line)."
                                + " On a terminal text unless given, elsewhere jsonl.")
                        .build());
        spec.usageMessage().description(description).sortOptions(false).footerHeading("%nExamples:%n").footer(examples);
        return spec;
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).description(description).build();
    }

    /// @param index of the word among those that belong to no option
    /// @param arity how many words: `1`, or `0..1` for one that may be left out
    static PositionalParamSpec word(String index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity(arity)
                .required(arity.startsWith("1"))
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static Optional<String> given(ParseResult line, String option) {
        return Optional.ofNullable(line.matchedOptionValue(option, (String) null));
    }

    static Optional<String> word(ParseResult line, int index) {
        return line.hasMatchedPositional(index)
                ? Optional.ofNullable(line.matchedPositionalValue(index, (String) null))
                : Optional.empty();
    }
}
