package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// Object stores to test with, complete ones from which a test can take something away.
record ObjectStores(
        @Nullable String ak,
        @Nullable String sk,
        @Nullable String bucket,
        @Nullable String prefix,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable Provider provider,
        @Nullable String externalEndpoint,
        @Nullable CredentialProvider credentialProvider,
        @Nullable String roleArn) {

    static ObjectStores complete() {
        return new ObjectStores("ak", "sk", "bucket", null, "endpoint", "region", Provider.OSS, "external", null, null);
    }

    static ObjectStores withRole() {
        return new ObjectStores(
                null,
                null,
                "bucket",
                null,
                "endpoint",
                "region",
                Provider.S3,
                null,
                CredentialProvider.INSTANCE_PROFILE,
                "arn:aws:iam::1:role/r");
    }

    ObjectStores ak(@Nullable String value) {
        return new ObjectStores(
                value, sk, bucket, prefix, endpoint, region, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores sk(@Nullable String value) {
        return new ObjectStores(
                ak, value, bucket, prefix, endpoint, region, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores bucket(@Nullable String value) {
        return new ObjectStores(
                ak, sk, value, prefix, endpoint, region, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores prefix(@Nullable String value) {
        return new ObjectStores(
                ak, sk, bucket, value, endpoint, region, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores endpoint(@Nullable String value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, value, region, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores region(@Nullable String value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, endpoint, value, provider, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores provider(@Nullable Provider value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, endpoint, region, value, externalEndpoint, credentialProvider, roleArn);
    }

    ObjectStores externalEndpoint(@Nullable String value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, endpoint, region, provider, value, credentialProvider, roleArn);
    }

    ObjectStores credentialProvider(@Nullable CredentialProvider value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, endpoint, region, provider, externalEndpoint, value, roleArn);
    }

    ObjectStores roleArn(@Nullable String value) {
        return new ObjectStores(
                ak, sk, bucket, prefix, endpoint, region, provider, externalEndpoint, credentialProvider, value);
    }

    ObjectStore sent() {
        return new ObjectStore(
                null,
                null,
                null,
                secret(ak),
                secret(sk),
                bucket,
                prefix,
                endpoint,
                region,
                provider,
                externalEndpoint,
                "owner",
                null,
                null,
                credentialProvider,
                roleArn,
                null);
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.of(text);
    }
}
