package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.RamUser;
import org.jspecify.annotations.Nullable;

/// `RamUserPB`.
final class RamUserWire {
    private RamUserWire() {}

    static @Nullable RamUser decode(@Nullable ProtoMessage user) throws MalformedMessage {
        return user == null ? null : user(user);
    }

    static RamUser user(ProtoMessage user) throws MalformedMessage {
        return new RamUser(
                Texts.orEmpty(user.text("user_id")),
                Secret.of(Texts.orEmpty(user.text("ak"))),
                Secret.of(Texts.orEmpty(user.text("sk"))),
                user.text("external_id"));
    }

    static void encode(ProtoWriter out, RamUser user) {
        out.begin()
                .text("user_id", user.userId())
                .text("ak", user.ak().reveal())
                .text("sk", user.sk().reveal())
                .text("external_id", user.externalId())
                .end();
    }

    /// For messages: what is missing is left out.
    static void masked(ProtoWriter out, RamUser user) {
        out.begin()
                .text("user_id", Texts.orNull(user.userId()))
                .text("ak", user.ak().isEmpty() ? null : Secrecy.MASKED.show(user.ak()))
                .text("sk", user.sk().isEmpty() ? null : Secrecy.MASKED.show(user.sk()))
                .text("external_id", user.externalId())
                .end();
    }
}
