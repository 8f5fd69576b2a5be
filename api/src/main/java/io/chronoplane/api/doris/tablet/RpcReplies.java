package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import java.util.function.Consumer;

/// How RPCs are answered: always 200, with the status in the JSON; but for what is no request at all.
final class RpcReplies {

    /// The code of a message without a field that it must have.
    static final String MALFORMED = "E1003";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private RpcReplies() {}

    static void ok(Exchange exchange) {
        ok(exchange, "", out -> {});
    }

    static void ok(Exchange exchange, Consumer<ProtoWriter> fields) {
        ok(exchange, "", fields);
    }

    /// @param message some things are done already, which is worth a word
    static void ok(Exchange exchange, String message, Consumer<ProtoWriter> fields) {
        answer(exchange, "OK", message, fields);
    }

    static void refuse(Exchange exchange, Refusal refusal) {
        refuse(exchange, refusal, out -> {});
    }

    static void refuse(Exchange exchange, Refusal refusal, Consumer<ProtoWriter> fields) {
        if (refusal.code().equals(MALFORMED)) {
            malformed(exchange, refusal.message());
        } else {
            answer(exchange, refusal.code(), refusal.message(), fields);
        }
    }

    static void malformed(Exchange exchange, String message) {
        Texts.answer(exchange, BAD_REQUEST, MALFORMED, "[" + MALFORMED + "]" + message);
    }

    private static void answer(Exchange exchange, String code, String message, Consumer<ProtoWriter> fields) {
        JsonWriter json = JsonWriter.compact();
        ProtoWriter out = ProtoWriter.ofNumbers(json).begin();
        out.message("status", code, (status, of) ->
                status.begin().text("code", of).text("msg", message).end());
        fields.accept(out);
        out.end();
        exchange.answer(OK, code, Headers.JSON, json.toBuffer());
    }
}
