package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;

/// An access key with its secret half.
///
/// @param id     which one it is, in clear
/// @param secret what requests are signed with
public record AccessKey(String id, Secret secret) {}
