package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import java.util.List;

/// A changefeed that runs.
///
/// @param capture  the id of the capture
/// @param tableIds the tables that it replicates
public record Processor(ChangefeedKey changefeed, String capture, List<Long> tableIds) {}
