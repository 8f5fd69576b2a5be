package io.chronoplane.infra.cloudevents;

import io.chronoplane.infra.cloudevents.CloudEvent.Attribute;
import io.chronoplane.infra.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The attributes of what is in the log.
public final class EventAttributes {

    private static final Attribute SPECVERSION = new Attribute("specversion", "1.0");
    private static final String SOURCE = "/chronoplane/";
    private static final String ACTOR = "actor";
    private static final String TRACEPARENT = "traceparent";

    private EventAttributes() {}

    /// Of an event.
    ///
    /// @param system   whose event it is
    /// @param subject  the event's main entity, as its tag
    /// @param revision of its data, which may be newer than that in the log
    /// @param metadata of the event
    public static List<Attribute> of(
            String system, String subject, int revision, StoredEvent event, Map<String, String> metadata) {
        List<Attribute> all = common(event.id().toString(), system, event.type(), subject, event.at());
        all.add(new Attribute("position", Long.toString(event.position())));
        all.add(new Attribute("tso", Long.toString(event.tso())));
        all.add(new Attribute("revision", Integer.toString(revision)));
        String actor = metadata.get(ACTOR);
        if (actor != null) {
            all.add(new Attribute(ACTOR, actor));
        }
        String trace = metadata.get(TRACEPARENT);
        if (trace != null) {
            all.add(new Attribute(TRACEPARENT, trace));
        }
        return all;
    }

    /// Of the state of an entity.
    ///
    /// @param projection whose view it is
    /// @param revision   of the view's shape
    /// @param position   up to which it shows all events of its entity
    public static List<Attribute> ofState(
            String system, String projection, int revision, String subject, long position, Instant at) {
        List<Attribute> all = common(subject + "@" + position, system, projection, subject, at);
        all.add(new Attribute("position", Long.toString(position)));
        all.add(new Attribute("revision", Integer.toString(revision)));
        return all;
    }

    private static List<Attribute> common(String id, String system, String type, String subject, Instant at) {
        List<Attribute> all = new ArrayList<>(12);
        all.add(SPECVERSION);
        all.add(new Attribute("id", id));
        all.add(new Attribute("source", SOURCE + system));
        all.add(new Attribute("type", type));
        all.add(new Attribute("subject", subject));
        all.add(new Attribute("time", at.toString()));
        return all;
    }
}
