package io.chronoplane.api.systems;

import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.SystemModel;
import java.util.List;
import java.util.function.Function;

/// One system: what it decides and shows, how it reads what it once wrote, and the API that speaks for it.
public record WiredSystem(SystemModel model, List<Upcaster> upcasters, Function<Gateway, WireApi> api) {}
