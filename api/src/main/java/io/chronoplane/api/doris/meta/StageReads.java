package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoEnum;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.Optional;

/// `get_stage`. Stages are made by frontends over another protocol, so that there are none here to be found.
final class StageReads {

    private static final ProtoEnum<String> TYPE = ProtoEnum.<String>empty()
            .with("INTERNAL", 0, "INTERNAL")
            .with("EXTERNAL", 1, "EXTERNAL");

    /// `GetStageRequest`, whose texts are empty when missing.
    private record Wanted(String cloudUniqueId, String name, String userName, String type, String userId) {}

    private final NamedInstance instances;
    private final Envelope envelope;

    StageReads(Gateway gateway, Envelope envelope) {
        this.instances = new NamedInstance(gateway, envelope);
        this.envelope = envelope;
    }

    void get(Exchange exchange, ProtoMessage request) throws MalformedMessage {
        Wanted wanted = new Wanted(
                Texts.orEmpty(request.text("cloud_unique_id")),
                Texts.orEmpty(request.text("stage_name")),
                Texts.orEmpty(request.text("mysql_user_name")),
                Texts.orEmpty(request.oneOf("type", TYPE)),
                Texts.orEmpty(request.text("mysql_user_id")));
        Optional<InstanceView> instance = instances.find(exchange, request);
        instance.ifPresent(found -> answer(exchange, wanted, found));
    }

    private void answer(Exchange exchange, Wanted wanted, InstanceView instance) {
        if (wanted.type().equals("EXTERNAL") && wanted.name().isEmpty()) {
            envelope.result(exchange, wanted, (out, none) -> out.begin().end());
        } else {
            envelope.refuse(exchange, refusal(wanted, instance));
        }
    }

    private static Refusal refusal(Wanted wanted, InstanceView instance) {
        return switch (wanted.type()) {
            case "INTERNAL" -> internal(wanted, instance);
            case "EXTERNAL" -> Refusal.internal("stage not found with " + compact(wanted));
            default -> Refusal.invalid("stage type not set");
        };
    }

    private static Refusal internal(Wanted wanted, InstanceView instance) {
        if (wanted.userName().isEmpty()) {
            return Refusal.invalid("mysql user name not set");
        }
        if (wanted.userId().isEmpty()) {
            return Refusal.invalid("mysql user id not set");
        }
        return Refusal.internal(
                instance.storage().objectStores().isEmpty()
                        ? "impossible, instance must have at least one obj_info."
                        : "stage not found, create a new one");
    }

    private static String compact(Wanted wanted) {
        JsonWriter json = JsonWriter.compact();
        new ProtoWriter(json)
                .begin()
                .text("cloud_unique_id", wanted.cloudUniqueId())
                .text("stage_name", wanted.name())
                .text("mysql_user_name", Texts.orNull(wanted.userName()))
                .text("type", wanted.type())
                .text("mysql_user_id", Texts.orNull(wanted.userId()))
                .end();
        return json.toString();
    }
}
