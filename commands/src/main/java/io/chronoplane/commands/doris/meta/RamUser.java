package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// The account which gives an instance rights to buckets of others. As a part of a command its texts may be empty.
public record RamUser(String userId, Secret ak, Secret sk, @Nullable String externalId) {}
