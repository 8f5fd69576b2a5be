package io.chronoplane.infra.cluster;

import java.util.Optional;

/// A node's wish to have a lease, for as long as it is open.
public interface Candidacy extends AutoCloseable {

    /// Empty while another node has it.
    Optional<Lease> lease();

    /// Gives the lease away, if it is held, and lets others have it first. Blocks.
    void resign();

    /// Takes the lease from whoever has it: that node notices within a renewal, and is fenced at once. Blocks.
    void takeOver();

    /// The same as [#resign()], for good.
    @Override
    void close();
}
