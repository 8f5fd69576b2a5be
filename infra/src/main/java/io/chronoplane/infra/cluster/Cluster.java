package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.util.List;

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

    /// Gives away every lease and takes none any more; the node goes on otherwise. Blocks.
    void drain();

    /// Gives away every lease and leaves. Blocks.
    @Override
    void close();
}
