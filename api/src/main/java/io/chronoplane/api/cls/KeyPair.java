package io.chronoplane.api.cls;

import io.chronoplane.commands.core.Secret;

/// What a client signs with.
public record KeyPair(String secretId, Secret secretKey) {}
