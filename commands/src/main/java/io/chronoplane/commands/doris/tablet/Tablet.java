package io.chronoplane.commands.doris.tablet;

/// A tablet: not there, or there for good.
public sealed interface Tablet permits Tablet.Absent, LiveTablet {

    record Absent() implements Tablet {}
}
