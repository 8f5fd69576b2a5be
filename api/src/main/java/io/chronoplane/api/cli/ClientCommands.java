package io.chronoplane.api.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// All commands that ask a running server, a line each.
public final class ClientCommands {

    private final Map<String, Command> commands = new LinkedHashMap<>();

    public ClientCommands() {
        commands.put("events", new Events());
        commands.put("history", new History());
        commands.put("as-of", new AsOf());
        commands.put("diff", new Diff());
        commands.put("verify", new Verify());
        commands.put("rebuild", new Rebuild());
    }

    /// By name, in the order of the help.
    public Map<String, CommandSpec> specs() {
        Map<String, CommandSpec> specs = new LinkedHashMap<>();
        commands.forEach((name, command) -> specs.put(name, command.spec()));
        return specs;
    }

    public boolean has(String name) {
        return commands.containsKey(name);
    }

    /// Runs the one that the line names.
    ///
    /// @return the exit code of the process
    public int run(ParseResult line, Terminal terminal) {
        Command command = commands.get(line.commandSpec().name());
        if (command == null) {
            throw new IllegalArgumentException("no such command: " + line.commandSpec().name());
        }
        try {
            return command.run(Asking.of(line, terminal));
        } catch (Failed e) {
            terminal.remark("chronoplane: " + e.getMessage());
            return e.code();
        } catch (IOException e) {
            terminal.remark("chronoplane: the answer broke off: " + e.getMessage());
            return Exit.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        } finally {
            terminal.flush();
        }
    }
}
