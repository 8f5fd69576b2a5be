package io.chronoplane.infra.cluster;

import java.util.Map;

/// What the holders of leases have written down for whoever holds them next. All methods block.
public interface LeaseNotes {

    /// Every note, by the name of its lease.
    Map<String, String> all();

    /// Writes a note in place of the one before; it is durable on return.
    ///
    /// @throws FencedException when the lease is not held any more: nothing was written
    void write(Lease lease, String note);

    /// Forgets the note of a lease.
    ///
    /// @throws FencedException when it is not held any more: nothing was done
    void erase(Lease lease);
}
