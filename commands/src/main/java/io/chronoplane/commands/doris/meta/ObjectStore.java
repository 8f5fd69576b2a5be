package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// Where an instance keeps its data: a prefix of a bucket. As a part of a command it may lack anything.
///
/// @param ctime    when it was added, in epoch seconds
/// @param mtime    when its credentials were last changed, in epoch seconds
/// @param id       a decimal number from "1" upwards, unique in its instance; given by us
/// @param endpoint host or host:port, without a scheme
/// @param userId   names the keys when they are rotated
public record ObjectStore(
        @Nullable Long ctime,
        @Nullable Long mtime,
        @Nullable String id,
        @Nullable Secret ak,
        @Nullable Secret sk,
        @Nullable String bucket,
        @Nullable String prefix,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable Provider provider,
        @Nullable String externalEndpoint,
        @Nullable String userId,
        @Nullable Boolean sseEnabled,
        @Nullable Boolean usePathStyle,
        @Nullable CredentialProvider credentialProvider,
        @Nullable String roleArn,
        @Nullable String externalId) {

    /// The same store as an instance registers it.
    ///
    /// @param newId     its id in the instance
    /// @param newPrefix its prefix, put right
    /// @param external  its external endpoint, put right
    /// @param sse       whether its server encrypts what it stores
    /// @param now       epoch seconds
    ObjectStore registered(String newId, String newPrefix, String external, boolean sse, long now) {
        return new ObjectStore(
                now,
                now,
                newId,
                ak,
                sk,
                bucket,
                newPrefix,
                endpoint,
                region,
                provider,
                external,
                userId,
                sse,
                usePathStyle,
                credentialProvider,
                roleArn,
                externalId);
    }

    /// The id of a store that an instance has registered.
    String registeredId() {
        if (id == null) {
            throw new IllegalStateException("an object store that was never registered");
        }
        return id;
    }

    /// @param now epoch seconds
    ObjectStore with(Credentials credentials, long now) {
        return switch (credentials) {
            case Credentials.Keys keys -> with(now, keys.ak(), keys.sk(), null, null, null);
            case Credentials.Role role ->
                with(now, null, null, CredentialProvider.INSTANCE_PROFILE, role.roleArn(), role.externalId());
        };
    }

    /// @param now epoch seconds
    ObjectStore changedAt(long now) {
        return with(now, ak, sk, credentialProvider, roleArn, externalId);
    }

    ObjectStore ownedBy(String newUserId) {
        return with(newUserId, sseEnabled, usePathStyle);
    }

    ObjectStore encrypted(boolean enabled) {
        return with(userId, enabled, usePathStyle);
    }

    ObjectStore withPathStyle(boolean pathStyle) {
        return with(userId, sseEnabled, pathStyle);
    }

    private ObjectStore with(
            long now,
            @Nullable Secret newAk,
            @Nullable Secret newSk,
            @Nullable CredentialProvider newProvider,
            @Nullable String newRoleArn,
            @Nullable String newExternalId) {
        return new ObjectStore(
                ctime,
                now,
                id,
                newAk,
                newSk,
                bucket,
                prefix,
                endpoint,
                region,
                provider,
                externalEndpoint,
                userId,
                sseEnabled,
                usePathStyle,
                newProvider,
                newRoleArn,
                newExternalId);
    }

    private ObjectStore with(@Nullable String newUserId, @Nullable Boolean sse, @Nullable Boolean pathStyle) {
        return new ObjectStore(
                ctime,
                mtime,
                id,
                ak,
                sk,
                bucket,
                prefix,
                endpoint,
                region,
                provider,
                externalEndpoint,
                newUserId,
                sse,
                pathStyle,
                credentialProvider,
                roleArn,
                externalId);
    }
}
