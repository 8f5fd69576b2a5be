package io.chronoplane.api.core;

/// An error of our own endpoints, as RFC 9457 has it.
///
/// @param status HTTP status
/// @param title  the same for every problem of the kind
/// @param detail about this one
public record Problem(int status, String title, String detail) {
    /// Answers with this problem.
    public void answer(Exchange exchange) {
        JsonWriter json = JsonWriter.pretty(256)
                .beginObject()
                .name("type")
                .value("about:blank")
                .name("title")
                .value(title)
                .name("status")
                .value(status)
                .name("detail")
                .value(detail)
                .name("request_id")
                .value(exchange.requestId())
                .endObject()
                .newline();
        exchange.answer(status, Integer.toString(status), Headers.PROBLEM, json.toBuffer());
    }

    /// The problem that stands for a fault of the server.
    public static Problem of(Fault fault) {
        return switch (fault) {
            case BODY_TOO_LARGE -> new Problem(413, "Content Too Large", "the request body is too large");
            case BODY_TOO_SLOW -> new Problem(408, "Request Timeout", "the request body did not arrive in time");
            case OVERLOADED -> new Problem(503, "Service Unavailable", "too many requests at once");
            case NO_ANSWER -> new Problem(503, "Service Unavailable", "no answer within the time limit");
            case INTERNAL -> new Problem(500, "Internal Server Error", "see the server's log under the request id");
        };
    }
}
