package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// What becomes of messages that are too large.
///
/// @param largeMessageHandleOption `none`, `claim-check` or `handle-key-only`
/// @param claimCheckStorageUri     may hold keys
public record LargeMessageHandle(
        @Nullable String largeMessageHandleOption,
        @Nullable String largeMessageHandleCompression,
        @Nullable Secret claimCheckStorageUri,
        @Nullable Boolean claimCheckRawValue) {}
