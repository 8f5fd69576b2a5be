package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a new changefeed is asked to be, checked in upstream's order as far as the request itself goes.
///
/// @param targetTs 0 for no end
record CreateRequest(ChangefeedKey key, String sinkUri, long startTs, long targetTs, @Nullable ObjectNode config) {

    static CreateRequest of(Exchange exchange) throws Refused {
        Body body = Body.of(exchange);
        String id = body.text("changefeed_id");
        String sinkUri = body.text("sink_uri");
        String namespace = body.text("namespace");
        long startTs = body.unsigned("start_ts");
        long targetTs = body.unsigned("target_ts");
        ObjectNode config = body.object("replica_config");
        ConfigWire.over(ReplicaConfig.defaults(), config);
        body.refuseOtherUpstream();
        if (sinkUri.isEmpty()) {
            throw new Refused(new Refusal(
                    ErrorCode.SINK_URI_INVALID,
                    "sink uri invalid 'sink_uri is empty, cannot create a changefeed without sink_uri'"));
        }
        if (!id.isEmpty()) {
            Names.requireId(id);
        }
        ChangefeedKey key = new ChangefeedKey(
                Names.namespace(namespace), id.isEmpty() ? UUID.randomUUID().toString() : id);
        return new CreateRequest(key, sinkUri, startTs, targetTs, config);
    }
}
