package io.chronoplane.api.systems;

import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.node.Node;
import java.util.List;
import java.util.function.Function;

/// One system: what it decides and shows, how it reads what it once wrote, and how it joins a node.
///
/// @param start makes what it does of its own, not yet begun, and says which APIs speak for it
public record WiredSystem(SystemModel model, List<Upcaster> upcasters, Function<Node, RunningSystem> start) {}
