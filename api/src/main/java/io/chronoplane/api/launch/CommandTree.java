package io.chronoplane.api.launch;

import io.chronoplane.api.cli.ClientCommands;
import io.chronoplane.api.cli.Terminal;
import io.chronoplane.infra.config.SettingsPage;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// All commands: those that start something, those that ask a running server, and those about the program itself.
final class CommandTree {

    private static final String NAME = "chronoplane";

    private CommandTree() {}

    /// For a program that reads what the commands print.
    static CommandLine of(Serve serve) {
        return of(serve, new Replay(serve.lifetime(), serve.environment()), false);
    }

    /// @param interactive whether a person reads what the commands print
    static CommandLine of(Serve serve, Replay replay, boolean interactive) {
        ClientCommands client = new ClientCommands();
        CommandSpec root = CommandSpec.create()
                .name(NAME)
                .mixinStandardHelpOptions(true)
                .version(Version.text())
                .addSubcommand("serve", serve.spec());
        client.specs().forEach(root::addSubcommand);
        root.addSubcommand("replay", replay.spec())
                .addSubcommand("export", Transfer.spec("Writes the whole log, with its keys, to a new file."))
                .addSubcommand("import", Transfer.spec("Reads such a file into an empty log."))
                .addSubcommand("completion", completion())
                .addSubcommand("settings", spec("Prints the reference page of all settings."))
                .addSubcommand("version", spec("Prints the version."))
                .addSubcommand("help", new CommandLine(new HelpCommand()));
        root.usageMessage().description("An event-sourced control plane for fleets of data platforms.");
        var line = new CommandLine(root);
        line.setExecutionStrategy(parsed -> run(parsed, serve, replay, client, interactive));
        line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
        return line;
    }

    private static CommandSpec completion() {
        CommandSpec spec = spec("Prints a script that completes these commands in bash and zsh.");
        spec.usageMessage().footerHeading("%nExample:%n").footer("  source <(./chronoplane completion)");
        return spec;
    }

    private static CommandSpec spec(String description) {
        CommandSpec spec = CommandSpec.create().mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        return spec;
    }

    private static int run(
            ParseResult parsed, Serve serve, Replay replay, ClientCommands client, boolean interactive) {
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
        String name = command.commandSpec().name();
        if (client.has(name)) {
            return client.run(
                    command, new Terminal(line.getOut(), line.getErr(), interactive, serve.environment()));
        }
        switch (name) {
            case "serve" -> {
                return serve.run(command, line.getOut(), line.getErr());
            }
            case "replay" -> {
                return replay.run(command, line.getOut(), line.getErr());
            }
            case "completion" -> line.getOut().print(AutoComplete.bash(NAME, line));
            case "export" -> {
                return new Transfer(serve.environment()).exported(command, line.getOut(), line.getErr());
            }
            case "import" -> {
                return new Transfer(serve.environment()).imported(command, line.getOut(), line.getErr());
            }
            case "settings" -> line.getOut().print(SettingsPage.markdown());
            case "version" -> line.getOut().println(Version.text());
            default -> throw new IllegalStateException("no such command: " + name);
        }
        line.getOut().flush();
        return Exit.OK;
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("chronoplane: " + wrong.getMessage());
        String name = command.getCommandSpec().qualifiedName(" ");
        command.getErr().println(name.equals(NAME) ? "Try: chronoplane help" : "Try: " + name + " --help");
        command.getErr().flush();
        return Exit.USAGE;
    }
}
