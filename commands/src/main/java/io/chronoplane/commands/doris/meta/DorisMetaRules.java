package io.chronoplane.commands.doris.meta;

import java.time.Duration;

/// What operators may choose.
///
/// @param extendedTransitions  whether clusters may also move SUSPENDED to NORMAL, NORMAL to MANUAL_SHUTDOWN and back
/// @param distinctHdfsPaths    whether the prefix of an HDFS vault gets a unique suffix, so that two instances on
///                             one HDFS do not write into the same directory
/// @param frontendDropSafeTime how old a frontend must have become before it may be dropped, in whole seconds; zero
///                             for any age
public record DorisMetaRules(
        boolean extendedTransitions, boolean distinctHdfsPaths, Duration frontendDropSafeTime) {

    /// As the service behaves when nothing is set.
    public static final DorisMetaRules DEFAULT = new DorisMetaRules(false, true, Duration.ZERO);
}
