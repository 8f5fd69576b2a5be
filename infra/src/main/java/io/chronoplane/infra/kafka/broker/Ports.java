package io.chronoplane.infra.kafka.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Ports of this machine that nobody else will reach.
final class Ports {

    /// The only address that the embedded broker listens on.
    static final String HOST = "127.0.0.1";

    private static final int TRIED = 100;
    private static final int LAST = 65_535;

    private Ports() {}

    /// @throws IOException when the port and a hundred behind it are taken
    static int firstFree(int from) throws IOException {
        for (int port = from; port <= Math.min(LAST, from + TRIED); port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port from " + from + " to " + Math.min(LAST, from + TRIED));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Kafka does: a port whose last connections linger is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Any free one.
    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, host())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress host() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
