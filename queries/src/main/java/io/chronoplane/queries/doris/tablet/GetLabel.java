package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.LabelUse;
import java.util.List;

/// The transactions under a label, oldest first.
public record GetLabel(String instanceId, long dbId, String label) implements DorisTabletQuery<List<LabelUse>> {}
