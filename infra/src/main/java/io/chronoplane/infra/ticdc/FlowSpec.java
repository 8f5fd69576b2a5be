package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import java.util.Optional;

/// What to replicate, where to, and between which moments.
///
/// @param checkpointTs everything up to it has been delivered; what comes next is the first with a greater commit-ts
/// @param targetTs     the last commit-ts that is sent
public record FlowSpec(
        String namespace,
        String id,
        SinkUri sink,
        ReplicaConfig config,
        long checkpointTs,
        Optional<Long> targetTs) {}
