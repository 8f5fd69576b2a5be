package io.chronoplane.commands.doris.tablet;

/// How many commits touched a table.
public record TableVersion(long dbId, long version) {

    static final TableVersion INITIAL = new TableVersion(0, 0);
}
