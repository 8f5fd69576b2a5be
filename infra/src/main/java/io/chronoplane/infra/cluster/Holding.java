package io.chronoplane.infra.cluster;

/// What a node does while it has a lease. Called by the cluster's thread: it must not block.
public interface Holding {

    /// For who asks its candidacy for the lease.
    Holding NOTHING = new Holding() {
        @Override
        public void gained(Lease lease) {}

        @Override
        public void lost(Lease lease) {}
    };

    /// The node has it now. Never twice without [#lost] between.
    void gained(Lease lease);

    /// The node has it no longer.
    void lost(Lease lease);
}
