package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Context;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.log.Times;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.core.Metadata;

/// A command's metadata: where it came from, which its events keep, and the decider's context, which they do not
/// need because they have a time and an id of their own.
final class CommandMetadata {

    private static final String AT = "at";
    private static final String FRESH_ID = "freshId";

    private CommandMetadata() {}

    static Metadata of(Origin origin, Context context) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put("actor", origin.actor());
        metadata.put("surface", origin.surface());
        metadata.put("client", origin.clientAddress());
        metadata.put("requestId", origin.requestId());
        metadata.put("correlationId", origin.correlationId());
        origin.userAgent().ifPresent(userAgent -> metadata.put("userAgent", userAgent));
        origin.traceparent().ifPresent(traceparent -> metadata.put("traceparent", traceparent));
        metadata.put(AT, Long.toString(Times.micros(context.at())));
        metadata.put(FRESH_ID, context.freshId());
        return new Metadata(metadata);
    }

    static Context context(Map<String, String> metadata) {
        return new Context(
                Times.instant(Long.parseLong(Objects.requireNonNull(metadata.get(AT), "a command without a time"))),
                Objects.requireNonNull(metadata.get(FRESH_ID), "a command without a fresh id"));
    }

    /// What the events keep.
    ///
    /// @param commandId of the command that led to them
    static Map<String, String> ofEvents(Map<String, String> metadata, String commandId) {
        Map<String, String> kept = new HashMap<>(metadata);
        kept.put("causationId", commandId);
        kept.remove(AT);
        kept.remove(FRESH_ID);
        return kept;
    }
}
