package io.chronoplane.api.faults;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP connection, as lean as the server deserves: the client must not be what is measured. For one
/// thread.
final class Connection implements AutoCloseable {

    static final String TOKEN = "greedisgood9999";
    private static final int READ_MILLIS = 180_000;

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Connection to(int port) throws IOException {
        return to(port, READ_MILLIS);
    }

    /// To a server that may stand still.
    static Connection to(int port, int readMillis) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(readMillis);
        return new Connection(socket);
    }

    /// An operation of the Meta Service.
    Answer meta(String operation, String body) throws IOException {
        return request("PUT", path(operation), body);
    }

    Answer get(String path) throws IOException {
        return request("GET", path, "");
    }

    Answer request(String method, String path, String body) throws IOException {
        send(method, path, body);
        return receive();
    }

    /// With a further header, whole.
    Answer request(String method, String path, String body, String header) throws IOException {
        send(method, path, body, header + "\r\n");
        return receive();
    }

    static String path(String operation) {
        return "/MetaService/http/" + operation + (operation.indexOf('?') < 0 ? "?" : "&") + "token=" + TOKEN;
    }

    /// Sends a request without waiting for its answer.
    void send(String method, String path, String body) throws IOException {
        send(method, path, body, "");
    }

    private void send(String method, String path, String body, String headers) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + content.length + "\r\n" + headers + "\r\n";
        byte[] start = (method + " " + path + head).getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        write(whole);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /// The next answer.
    ///
    /// @throws EOFException when the server has closed the connection before it was whole
    Answer receive() throws IOException {
        String start = line();
        int status = Integer.parseInt(start.split(" ", 3)[1]);
        long position = 0;
        int length = 0;
        boolean closing = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "x-position" -> position = Long.parseLong(value);
                case "connection" -> closing = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("closed within a body");
        }
        return new Answer(status, position, closing, new String(body, StandardCharsets.UTF_8));
    }

    /// Everything until the server closes the connection.
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed by the server");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
