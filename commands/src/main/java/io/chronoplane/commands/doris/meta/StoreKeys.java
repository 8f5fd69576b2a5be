package io.chronoplane.commands.doris.meta;

/// The new keys of one object store.
///
/// @param storeId its id
/// @param userId  the user whose keys they are
public record StoreKeys(String storeId, String userId, Credentials.Keys keys) {}
