package io.chronoplane.queries.doris.meta;

import java.util.Optional;

/// All about one instance, dropped ones included; empty when there never was one with that id.
public record GetInstance(String instanceId) implements DorisMetaQuery<Optional<InstanceView>> {}
