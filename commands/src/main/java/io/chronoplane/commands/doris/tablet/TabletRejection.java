package io.chronoplane.commands.doris.tablet;

/// Why tablets were not made or changed.
public sealed interface TabletRejection extends DorisTabletRejection {

    record TabletsMissing() implements TabletRejection {}

    record TabletUnknown(String instanceId, long tabletId) implements TabletRejection {}
}
