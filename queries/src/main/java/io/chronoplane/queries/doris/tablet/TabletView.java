package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.LiveTablet;

/// All about one tablet.
///
/// @param runs its compactions, with what went into them
public record TabletView(String instanceId, LiveTablet tablet, CompactionRuns runs) {}
