package io.chronoplane.commands.cls;

/// What operators may choose.
///
/// @param partitionLimit of a topic, readonly partitions included; 1 or more
/// @param topicLimit     of a logset, 0 for none
/// @param logsetLimit    in all, 0 for none
public record ClsRules(int partitionLimit, int topicLimit, int logsetLimit) {

    /// As the service behaves when nothing is set.
    public static final ClsRules DEFAULT = new ClsRules(50, 0, 0);
}
