package io.chronoplane.infra.log;

/// A new event with its place.
///
/// @param hash see [HashChain]
public record EventRow(long position, long tso, byte[] hash, NewEvent event) {

    /// The event as it will be read back.
    public StoredEvent stored() {
        return new StoredEvent(
                position,
                event.id(),
                event.type(),
                event.revision(),
                tso,
                event.at(),
                event.payload(),
                event.metadata(),
                hash);
    }
}
