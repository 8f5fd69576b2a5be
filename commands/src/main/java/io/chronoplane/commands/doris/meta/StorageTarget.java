package io.chronoplane.commands.doris.meta;

/// The instance whose storage a command means, named by a cloud_unique_id.
///
/// @param cloudUniqueId as given, empty when missing
/// @param instanceId    that it means, empty when it means none
public record StorageTarget(String cloudUniqueId, String instanceId) {}
