package io.chronoplane.commands.doris.tablet;

/// What happens to one tablet.
public sealed interface TabletEvent extends DorisTabletEvent
        permits TabletCreated, TabletAltered, CompactionStarted, CompactionLeased, CompactionEnded, CompactionCommitted {

    long tabletId();
}
