package io.chronoplane.api.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// A command that asks a running server.
interface Command {

    CommandSpec spec();

    /// @return the exit code
    /// @throws Failed               when it cannot be done, in words
    /// @throws IOException          when the server does not answer, or stops answering
    /// @throws InterruptedException when the process is to end
    int run(Asking asking) throws Failed, IOException, InterruptedException;
}
