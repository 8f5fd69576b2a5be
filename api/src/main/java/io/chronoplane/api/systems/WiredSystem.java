package io.chronoplane.api.systems;

import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.SystemModel;
import java.util.function.Function;

/// One system: what it decides and shows, and the API that speaks for it.
public record WiredSystem(SystemModel model, Function<Gateway, WireApi> api) {}
