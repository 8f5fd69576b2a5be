package io.chronoplane.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/// The log of a running server, as it hands it out.
public final class ExportedLog {

    private ExportedLog() {}

    /// Asks for it.
    ///
    /// @param line        with `--server`, and perhaps `--token-file`
    /// @param environment variables of the process
    /// @param until       the moment with which it is to end
    /// @throws IOException when it cannot be had; the message says what to do
    public static InputStream open(ParseResult line, Map<String, String> environment, String until)
            throws IOException {
        try {
            return Server.of(line, environment)
                    .stream(new Resource("log/export").with("until", until), "application/x-ndjson");
        } catch (Failed e) {
            throw new IOException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
