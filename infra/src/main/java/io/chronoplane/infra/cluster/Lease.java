package io.chronoplane.infra.cluster;

/// The right to do something that one node at a time does. It ends by itself when the node does not renew it in time, so
/// whoever has it asks before each step, and lets what it writes be fenced.
public interface Lease {

    /// What for: `owner`, `feed`.
    String name();

    /// Greater each time the lease has changed hands: who meets a greater one has been overtaken.
    long token();

    /// Whether it is held now, by this node's own clock and with some time to spare. Never blocks. True is no promise for
    /// the next moment: a node may stand still at any time.
    boolean isHeld();
}
