package io.chronoplane.infra.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Refused;
import io.chronoplane.infra.log.Times;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A refused command as a document, without secrets.
final class RefusalDocument {

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonCodec json = new JsonCodec();

    RefusalRow row(long number, Refused refused) {
        Origin origin = refused.origin();
        String surface = origin.surface();
        String system = surface.contains("/") ? surface.substring(0, surface.indexOf('/')) : surface;
        String entity = refused.command().reads().stream().findFirst().map(Object::toString).orElse("");
        return new RefusalRow(
                number,
                Times.micros(refused.at()),
                origin.requestId(),
                system,
                entity,
                origin.actor(),
                refused.rejection().code(),
                bytes(document(number, refused)));
    }

    private ObjectNode document(long number, Refused refused) {
        Origin origin = refused.origin();
        Command command = refused.command();
        Rejection rejection = refused.rejection();
        ObjectNode document = mapper.createObjectNode()
                .put("number", number)
                .put("request_id", origin.requestId())
                .put("at", refused.at().toString())
                .put("surface", origin.surface())
                .put("actor", origin.actor())
                .put("client", origin.clientAddress())
                .put("code", rejection.code())
                .put("rule", rejection.rule());
        ArrayNode moves = document.putArray("legal_moves");
        rejection.legalMoves().forEach(moves::add);
        document.set("facts", tree(rejection));
        document.putObject("command").put("type", command.getClass().getSimpleName()).set("fields", tree(command));
        ArrayNode met = document.putArray("met");
        command.reads().stream().distinct().forEach(tag -> met.addObject()
                .put("entity", tag.toString())
                .put("position", refused.met().getOrDefault(tag, 0L)));
        return document;
    }

    private JsonNode tree(Object value) {
        return read(json.write(value, value.getClass(), Mask.INSTANCE));
    }

    JsonNode read(byte[] document) {
        try {
            return mapper.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a record of a refused command cannot be read", e);
        }
    }

    private byte[] bytes(ObjectNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a refused command cannot be written", e);
        }
    }
}
