package io.chronoplane.infra.log.conformance;

import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.OptionalLong;

/// Checks a whole log.
public final class Chain {

    private Chain() {}

    /// The first position whose hash does not follow from the events up to it.
    ///
    /// @param events the log from its first event on
    public static OptionalLong firstBroken(List<StoredEvent> events) {
        HashChain chain = new HashChain();
        byte[] previous = Head.EMPTY.hash();
        for (StoredEvent event : events) {
            if (!chain.holds(previous, event)) {
                return OptionalLong.of(event.position());
            }
            previous = event.hash();
        }
        return OptionalLong.empty();
    }
}
