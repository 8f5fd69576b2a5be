package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.ObjectStore;
import org.jspecify.annotations.Nullable;

/// `ObjectStoreInfoPB`. Answers show the keys in clear, because the nodes that ask need them.
final class ObjectStoreWire {
    private ObjectStoreWire() {}

    /// Id and times are ours to give.
    static @Nullable ObjectStore decode(@Nullable ProtoMessage store) throws MalformedMessage {
        return store == null
                ? null
                : new ObjectStore(
                        null,
                        null,
                        null,
                        secret(store.text("ak")),
                        secret(store.text("sk")),
                        store.text("bucket"),
                        store.text("prefix"),
                        store.text("endpoint"),
                        store.text("region"),
                        store.oneOf("provider", MetaEnums.PROVIDER),
                        store.text("external_endpoint"),
                        store.text("user_id"),
                        store.bool("sse_enabled"),
                        store.bool("use_path_style"),
                        store.oneOf("cred_provider_type", MetaEnums.CREDENTIAL_PROVIDER),
                        store.text("role_arn"),
                        store.text("external_id"));
    }

    static void encode(ProtoWriter out, ObjectStore store) {
        out.begin()
                .int64("ctime", store.ctime())
                .int64("mtime", store.mtime())
                .text("id", store.id())
                .text("ak", reveal(store.ak()))
                .text("sk", reveal(store.sk()))
                .text("bucket", store.bucket())
                .text("prefix", store.prefix())
                .text("endpoint", store.endpoint())
                .text("region", store.region())
                .text("provider", MetaEnums.PROVIDER.name(store.provider()))
                .text("external_endpoint", store.externalEndpoint())
                .text("user_id", store.userId())
                .bool("sse_enabled", store.sseEnabled())
                .bool("use_path_style", store.usePathStyle())
                .text("cred_provider_type", MetaEnums.CREDENTIAL_PROVIDER.name(store.credentialProvider()))
                .text("role_arn", store.roleArn())
                .text("external_id", store.externalId())
                .end();
    }

    private static @Nullable Secret secret(@Nullable String plain) {
        return plain == null ? null : Secret.of(plain);
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
