package io.chronoplane.api.launch;

import io.chronoplane.infra.config.SettingsPage;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// All commands: `serve`, `settings`, `version`, `help`.
final class CommandTree {

    private CommandTree() {}

    static CommandLine of(Serve serve) {
        CommandSpec root = CommandSpec.create()
                .name("chronoplane")
                .mixinStandardHelpOptions(true)
                .version(Version.text())
                .addSubcommand("serve", serve.spec())
                .addSubcommand("settings", spec("Prints the reference page of all settings."))
                .addSubcommand("version", spec("Prints the version."))
                .addSubcommand("help", new CommandLine(new HelpCommand()));
        root.usageMessage().description("An event-sourced control plane for fleets of data platforms.");
        var line = new CommandLine(root);
        line.setExecutionStrategy(parsed -> run(parsed, serve));
        line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
        return line;
    }

    private static CommandSpec spec(String description) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(description);
        return spec;
    }

    private static int run(ParseResult parsed, Serve serve) {
        CommandLine line = parsed.commandSpec().commandLine();
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        if (!parsed.hasSubcommand()) {
            line.usage(line.getErr());
            return Exit.USAGE;
        }
        ParseResult command = parsed.subcommand();
        switch (command.commandSpec().name()) {
            case "serve" -> {
                return serve.run(command, line.getOut(), line.getErr());
            }
            case "settings" -> line.getOut().print(SettingsPage.markdown());
            case "version" -> line.getOut().println(Version.text());
            default -> throw new IllegalStateException("no such command: " + command.commandSpec().name());
        }
        line.getOut().flush();
        return Exit.OK;
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("chronoplane: " + wrong.getMessage());
        command.getErr().println("Try: chronoplane help");
        command.getErr().flush();
        return Exit.USAGE;
    }
}
