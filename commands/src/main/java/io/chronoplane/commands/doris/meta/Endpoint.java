package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Where a node listens: unique among the frontends or the backends of an instance.
///
/// @param type SQL for frontends, COMPUTE for backends
public record Endpoint(ClusterType type, String address, int port) {

    /// Of a node in a cluster of that type: its host, else its ip, with the port of its kind.
    ///
    /// @return null when it has neither host nor ip
    static @Nullable Endpoint of(ClusterType type, Node node) {
        String host = node.host();
        String address = host == null || host.isEmpty() ? node.ip() : host;
        return address == null || address.isEmpty() ? null : new Endpoint(type, address, port(type, node));
    }

    /// Of a node that is in a cluster, and so has one.
    static Endpoint known(ClusterType type, Node node) {
        Endpoint endpoint = of(type, node);
        if (endpoint == null) {
            throw new IllegalArgumentException("a node without an address: " + node);
        }
        return endpoint;
    }

    /// The port of a node's kind, 0 when it has none.
    static int port(ClusterType type, Node node) {
        Integer port = type == ClusterType.SQL ? node.editLogPort() : node.heartbeatPort();
        return port == null ? 0 : port;
    }

    /// `type address:port`, the same for the same endpoint.
    public String key() {
        return key(type, toString());
    }

    /// @param endpoint `address:port`
    static String key(ClusterType type, String endpoint) {
        return type + " " + endpoint;
    }

    /// `address:port`.
    @Override
    public String toString() {
        return address + ":" + port;
    }
}
