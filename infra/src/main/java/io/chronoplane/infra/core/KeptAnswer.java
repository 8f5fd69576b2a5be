package io.chronoplane.infra.core;

import java.util.Map;

/// An answer as it went out, to be given again.
///
/// @param status  HTTP status
/// @param code    the API's own code
/// @param headers that the API set, its content type among them
/// @param body    may be any bytes
public record KeptAnswer(int status, String code, Map<String, String> headers, byte[] body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
