package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.Lease;

/// How far a changefeed has come, to be written down by the capture that it runs on.
///
/// @param lease that it runs under
public record Checkpoint(ChangefeedKey key, Progress progress, Lease lease) {}
