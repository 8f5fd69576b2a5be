package io.chronoplane.infra.core;

/// One thing that must be well for the node to serve, as `/readyz` shows it.
public interface HealthCheck {
    /// Short and lower case with hyphens: `log`, `projections`.
    String name();

    /// Looks at what is already known. Never blocks and never throws: it runs on an event loop.
    Health check();
}
