package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import java.util.List;

/// How debugging operations are answered. What went well is in protobuf's text form, as the vendor's document shows it,
/// or in JSON, as its newest source has it, for those who ask for `application/json`. What did not is in JSON.
final class DebuggingReplies {

    private static final int OK = 200;

    private DebuggingReplies() {}

    /// @param tablets whose statistics are asked for
    static void ok(Exchange exchange, List<LiveTablet> tablets) {
        String accept = exchange.header("Accept");
        if (accept != null && accept.contains("application/json")) {
            JsonWriter json = exchange.json();
            json.beginObject().name("code").value("OK").name("msg").value("");
            if (!tablets.isEmpty()) {
                json.name("result");
                new ProtoWriter(json).begin().messages("tablet_stats", tablets, TabletWire::stats).end();
            }
            exchange.answer(OK, "OK", Headers.JSON, json.endObject().newline().toBuffer());
        } else {
            Texts.answer(exchange, OK, "OK", StatsText.of(tablets) + "\n");
        }
    }

    static void refuse(Exchange exchange, Refusal refusal) {
        switch (refusal.code()) {
            case "INVALID_ARGUMENT", "PROTOBUF_PARSE_ERR", RpcReplies.MALFORMED ->
                answer(exchange, 400, "INVALID_ARGUMENT", refusal.message());
            case "TABLET_NOT_FOUND", "CLUSTER_NOT_FOUND" -> answer(exchange, 404, "NOT_FOUND", refusal.message());
            case "ALREADY_EXISTED" -> answer(exchange, 409, "ALREADY_EXISTED", refusal.message());
            default -> answer(exchange, 500, "INTERNAL_ERROR", refusal.message());
        }
    }

    static void answer(Exchange exchange, int status, String code, String message) {
        JsonWriter json = exchange.json();
        json.beginObject().name("code").value(code).name("msg").value(message).endObject().newline();
        exchange.answer(status, code, Headers.JSON, json.toBuffer());
    }
}
