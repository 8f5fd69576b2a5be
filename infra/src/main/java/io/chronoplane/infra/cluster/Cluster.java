package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.util.List;
import java.util.Optional;

/// The nodes that share a log, as this one sees them.
public interface Cluster extends AutoCloseable {

    /// The lease of the node that schedules for all.
    String OWNER = "owner";

    /// Begins to take part. Nothing happens before.
    void join();

    /// This node.
    Member self();

    /// All that live, the oldest first. As of the last renewal; never blocks.
    List<Member> members();

    /// Who has which lease, by its name. As of the last renewal; never blocks.
    List<Holder> holders();

    /// Strives for a lease from now on.
    Candidacy stand(String lease, Holding holding);

    /// Runs a transaction that counts only if the lease is still held when it commits. Blocks.
    ///
    /// @throws FencedException when it is not: nothing was done
    <T> T fenced(Lease lease, String what, SqlWork.Work<T> work);

    /// What holders of leases write down for the next ones; empty when there can be no other node.
    Optional<LeaseNotes> notes();

    /// Gives away every lease and takes none any more; the node goes on otherwise. Blocks.
    void drain();

    /// Marks a node as draining, for all to see. Whoever spreads work over the nodes gives it none and takes away what it
    /// has; it keeps its leases until it lets go of them. Blocks.
    void drain(String member);

    /// Gives away every lease and leaves. Blocks.
    @Override
    void close();
}
