package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.vertx.core.buffer.Buffer;
import java.util.function.BiConsumer;

/// What every answer is wrapped in: code, message, and the result of a read that went well.
final class Envelope {
    private static final Buffer OK =
            open(JsonWriter.pretty(64), MetaCode.OK.name(), "").endObject().newline().toBuffer();

    private final boolean misspelt;

    /// @param misspelt whether to spell `INTERANAL_ERROR` where the vendor's document does
    Envelope(boolean misspelt) {
        this.misspelt = misspelt;
    }

    void ok(Exchange exchange) {
        exchange.answer(MetaCode.OK.status(), MetaCode.OK.name(), Headers.JSON, OK);
    }

    /// @param write writes the result from [ProtoWriter#begin()] to [ProtoWriter#end()]
    <T> void result(Exchange exchange, T result, BiConsumer<ProtoWriter, T> write) {
        JsonWriter json = open(exchange.json(), MetaCode.OK.name(), "").name("result");
        write.accept(new ProtoWriter(json), result);
        Buffer content = json.endObject().newline().toBuffer();
        exchange.answer(MetaCode.OK.status(), MetaCode.OK.name(), Headers.JSON, content);
    }

    void refuse(Exchange exchange, Refusal refusal) {
        String code = refusal.code().text(misspelt);
        Buffer content = open(exchange.json(), code, refusal.message()).endObject().newline().toBuffer();
        exchange.answer(refusal.code().status(), code, Headers.JSON, content);
    }

    private static JsonWriter open(JsonWriter json, String code, String message) {
        return json.beginObject().name("code").value(code).name("msg").value(message);
    }
}
