package io.chronoplane.api.core;

/// An address to listen on.
///
/// @param host name or IP address of a local interface
/// @param port 0 to 65535, 0 for any free one
public record Listener(String host, int port) {
    public Listener {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }

    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
