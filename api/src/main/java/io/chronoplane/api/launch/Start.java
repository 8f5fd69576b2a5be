package io.chronoplane.api.launch;

import io.chronoplane.infra.config.Settings;

/// Starts everything that the settings ask for.
@FunctionalInterface
public interface Start {

    /// Returns when requests are served.
    ///
    /// @throws CannotStart when it is clear to an operator what is wrong
    /// @throws Exception   when it is not, or when the address cannot be listened on; whatever was started before is
    ///                     closed again
    Running start(Settings settings) throws Exception;
}
