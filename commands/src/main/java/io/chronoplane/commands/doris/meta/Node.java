package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A frontend or backend process. As a part of a command it may lack anything.
///
/// @param cloudUniqueId empty in a command that does not give it, never empty in an event
/// @param ctime         when it was added, in epoch seconds; never null in an event
/// @param mtime         when it was last changed, in epoch seconds; never null in an event
/// @param heartbeatPort of a backend, 1 to 65535
/// @param editLogPort   of a frontend, 1 to 65535
public record Node(
        String cloudUniqueId,
        @Nullable String name,
        @Nullable String ip,
        @Nullable String vpcName,
        @Nullable Long ctime,
        @Nullable Long mtime,
        @Nullable NodeStatus status,
        @Nullable Integer heartbeatPort,
        @Nullable String desc,
        @Nullable Integer editLogPort,
        @Nullable NodeType nodeType,
        @Nullable Boolean smoothUpgrade,
        @Nullable String host,
        @Nullable String publicEndpoint,
        @Nullable String privateEndpoint) {

    /// The same node, added with its cluster.
    ///
    /// @param now epoch seconds
    public Node addedAt(long now) {
        return copy(now, now, status);
    }

    /// The same node, added to a cluster that is there: running, and no younger than it says it is.
    ///
    /// @param now epoch seconds
    public Node joinedAt(long now) {
        return copy(ctime == null ? now : ctime, now, NodeStatus.RUNNING);
    }

    /// The same node with another status.
    ///
    /// @param now epoch seconds
    public Node in(NodeStatus newStatus, long now) {
        return copy(ctime, now, newStatus);
    }

    private Node copy(@Nullable Long newCtime, long newMtime, @Nullable NodeStatus newStatus) {
        return new Node(
                cloudUniqueId,
                name,
                ip,
                vpcName,
                newCtime,
                newMtime,
                newStatus,
                heartbeatPort,
                desc,
                editLogPort,
                nodeType,
                smoothUpgrade,
                host,
                publicEndpoint,
                privateEndpoint);
    }
}
