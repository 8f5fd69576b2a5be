package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;

/// The wrapped key of an entity, stored in the same transaction as the first event whose secrets it seals.
public record NewKey(Tag tag, byte[] wrapped) {}
