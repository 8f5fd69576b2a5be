package io.chronoplane.commands.doris.meta;

/// What operators may choose.
///
/// @param extendedTransitions whether clusters may also move SUSPENDED to NORMAL, NORMAL to MANUAL_SHUTDOWN and back
/// @param distinctHdfsPaths   whether the prefix of an HDFS vault gets a unique suffix, so that two instances on
///                            one HDFS do not write into the same directory
public record DorisMetaRules(boolean extendedTransitions, boolean distinctHdfsPaths) {

    /// As the service behaves when nothing is set.
    public static final DorisMetaRules DEFAULT = new DorisMetaRules(false, true);
}
