package io.chronoplane.benchmarks.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/// Asks once, over a connection of its own.
final class Probe {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] REQUEST = ("GET /MetaService/http/v1/get_instance?token=greedisgood9999"
            + "&instance_id=nobody HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII);

    private Probe() {}

    /// Whether the domain answers: with any status but "not ready" (503). Pauses 2 ms when nobody listens.
    static boolean answers(InetSocketAddress server) {
        try (var socket = new Socket()) {
            socket.connect(server, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(REQUEST);
            var line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
            return line.startsWith("HTTP/1.1 ") && !line.endsWith("503");
        } catch (IOException nobodyThere) {
            LockSupport.parkNanos(2_000_000);
            return false;
        }
    }
}
