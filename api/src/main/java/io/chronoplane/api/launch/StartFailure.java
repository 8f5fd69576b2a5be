package io.chronoplane.api.launch;

import io.chronoplane.infra.config.ServerSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns failures to start into words that tell an operator what to do.
final class StartFailure {

    private StartFailure() {}

    /// @return empty when the cause is none that operators meet, so that the stack is worth printing
    static Optional<String> explained(Throwable failure, ServerSettings server) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (cause instanceof CannotStart) {
                return Optional.of(message);
            }
            // The socket libraries have a class each for this; the system's words are the same in all of them.
            if (message.contains("Address already in use")) {
                return Optional.of(ports(server) + " of " + server.host()
                        + " is in use: stop what listens there, or choose another with --port N (0 takes any free one)");
            }
            if (message.contains("Cannot assign requested address") || cause instanceof java.net.UnknownHostException) {
                return Optional.of(server.host() + " is no address of this machine: choose one with --host H");
            }
            if (message.contains("Permission denied") && server.port() < 1024) {
                return Optional.of("port " + server.port() + " may not be listened on by this user:"
                        + " choose one from 1024 up with --port N");
            }
        }
        return Optional.empty();
    }

    private static String ports(ServerSettings server) {
        return server.morePorts().isEmpty()
                ? "port " + server.port()
                : "port " + server.port() + " or one of " + server.morePorts();
    }
}
