package io.chronoplane.benchmarks.doris;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/// The bytes of one HTTP request, ready to send.
final class Request {
    private static final String TOKEN = "?token=greedisgood9999";

    private final byte[] bytes;

    private Request(String text) {
        this.bytes = text.getBytes(UTF_8);
    }

    static Request put(String operation, String body) {
        return new Request("PUT /MetaService/http/v1/" + operation + TOKEN + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: text/plain\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    /// An RPC of the Meta Service.
    static Request rpc(String name, String body) {
        return new Request("POST /MetaService/" + name + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    static Request get(String operation, String query) {
        return new Request("GET /MetaService/http/v1/" + operation + TOKEN + "&" + query
                + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /// A copy.
    byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(ByteBuffer out) {
        out.put(bytes);
    }
}
