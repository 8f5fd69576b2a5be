package io.chronoplane.infra.axon;

import io.chronoplane.infra.core.FreshIds;
import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;

/// The ids of Axon's messages and units of work. Axon finds it as a service; its own ask the system for entropy
/// several times for each request.
public final class AxonIdentifiers extends IdentifierFactory {

    private final FreshIds ids = new FreshIds(InstantSource.system());

    @Override
    public String generateIdentifier() {
        return ids.next().toString();
    }
}
