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
        Integer port = type == ClusterType.SQL ? node.editLogPort() : node.heartbeatPort();
        return address == null || address.isEmpty() ? null : new Endpoint(type, address, port == null ? 0 : port);
    }

    /// `type address:port`, the same for the same endpoint.
    public String key() {
        return type + " " + this;
    }

    /// `address:port`.
    @Override
    public String toString() {
        return address + ":" + port;
    }
}
