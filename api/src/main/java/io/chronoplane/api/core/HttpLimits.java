package io.chronoplane.api.core;

import java.time.Duration;

/// What a single client may take from the server.
///
/// @param eventLoops  threads that serve requests, 1 or more
/// @param bodyBytes   the largest request body
/// @param headerBytes all headers of a request together; the request line may take half of it besides
/// @param idle        a connection on which nothing moves is closed after this time
/// @param bodyRead    a request body must have arrived within this time
/// @param answer      a request that the core has not answered by then is answered with an error
/// @param drain       on shutdown, how long running requests may take to finish
public record HttpLimits(
        int eventLoops,
        int bodyBytes,
        int headerBytes,
        Duration idle,
        Duration bodyRead,
        Duration answer,
        Duration drain) {
    public static HttpLimits defaults() {
        return new HttpLimits(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                1 << 20,
                16 << 10,
                Duration.ofSeconds(75),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }
}
