package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/// What a server's error means to the user.
final class Refusal {

    private Refusal() {}

    /// @param status of the answer
    /// @param body   a problem as RFC 9457 has it, if it is our server
    static Failed of(String base, int status, byte[] body) {
        String detail = detail(body);
        if (detail.isEmpty()) {
            return Failed.because(base + " answered " + status + " and is no Chronoplane server of this version:"
                    + " name one with --server URL");
        }
        return switch (status) {
            case 400 -> Failed.misused(detail);
            case 401 -> Failed.because(detail + ": set CHRONOPLANE_TOKEN, or give --token-file FILE");
            case 403 -> Failed.because(detail + ": use a token with that role");
            default -> Failed.because(detail);
        };
    }

    private static String detail(byte[] body) {
        try {
            JsonNode problem = Server.JSON.readTree(body);
            return problem == null ? "" : problem.path("detail").asText("");
        } catch (IOException e) {
            return "";
        }
    }
}
