package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.Times;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.core.Metadata;

/// A command's metadata: where it came from, which its events keep, and the decider's context, which they do not
/// need because they have a time and an id of their own.
final class CommandMetadata {

    private static final String AT = "at";
    private static final String FRESH_ID = "freshId";
    private static final String REHEARSAL = "rehearsal";
    private static final String KEY_TAG = "keyTag";
    private static final String KEY_SINCE = "keySince";
    private static final Set<String> OF_COMMANDS = Set.of(AT, FRESH_ID, REHEARSAL, KEY_TAG, KEY_SINCE);

    private CommandMetadata() {}

    /// Of a command that is to be decided and not to be carried out.
    static Metadata ofRehearsal(Origin origin, Context context) {
        return of(origin, context).and(REHEARSAL, "true");
    }

    /// Of a command under a key, which its events keep.
    static Metadata of(Origin origin, Context context, Claim claim) {
        RequestKey key = claim.key();
        return of(origin, context)
                .and(EventMetadata.IDEMPOTENCY_KEY, key.key())
                .and(EventMetadata.REQUEST, key.request())
                .and(KEY_TAG, key.tag().toString())
                .and(KEY_SINCE, Long.toString(claim.since()));
    }

    static boolean isRehearsal(Map<String, String> metadata) {
        return metadata.containsKey(REHEARSAL);
    }

    /// What must hold for a command under a key: nothing newer has that key.
    static Optional<Condition> condition(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(KEY_TAG))
                .map(tag -> new Condition(
                        Tag.parse(tag), Mark.at(Long.parseLong(metadata.getOrDefault(KEY_SINCE, "0")))));
    }

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
        kept.keySet().removeAll(OF_COMMANDS);
        return kept;
    }
}
