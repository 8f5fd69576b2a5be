package io.chronoplane.api.cli;

import picocli.CommandLine.ParseResult;

/// One run of a command: what was asked, where it is asked, and where the answer goes.
record Asking(ParseResult line, Terminal terminal, Server server, Format format) {

    static Asking of(ParseResult line, Terminal terminal) throws Failed {
        return new Asking(
                line,
                terminal,
                Server.of(line, terminal.environment()),
                Format.of(Options.given(line, Options.OUTPUT)
                        .orElse(terminal.interactive() ? Format.TEXT.word() : Format.JSONL.word())));
    }

    boolean has(String flag) {
        return line.matchedOptionValue(flag, false);
    }
}
