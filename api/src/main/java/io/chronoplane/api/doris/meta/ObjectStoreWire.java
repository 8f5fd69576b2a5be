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

    static @Nullable ObjectStore decode(@Nullable ProtoMessage store) throws MalformedMessage {
        return store == null
                ? null
                : new ObjectStore(
                        store.int64("ctime"),
                        store.int64("mtime"),
                        store.text("id"),
                        secret(store, "ak"),
                        secret(store, "sk"),
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
        encode(out, store, Secrecy.CLEAR);
    }

    static void encode(ProtoWriter out, ObjectStore store, Secrecy secrecy) {
        out.begin()
                .int64("ctime", store.ctime())
                .int64("mtime", store.mtime())
                .text("id", store.id())
                .text("ak", secrecy.show(store.ak()))
                .text("sk", secrecy.show(store.sk()))
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

    /// A text field that is a secret; null when absent.
    static @Nullable Secret secret(ProtoMessage message, String name) throws MalformedMessage {
        String plain = message.text(name);
        return plain == null ? null : Secret.of(plain);
    }
}
