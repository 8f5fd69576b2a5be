package io.chronoplane.infra.rehearsal;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what a decision would lead to, with the folds that would show it.
public final class Foretelling {

    private final List<Projection<?>> projections;
    private final Views views;
    private final EventLog log;
    private final EventNames names;
    private final JsonCodec json;
    private final InstantSource clock;

    public Foretelling(
            List<Projection<?>> projections,
            Views views,
            EventLog log,
            EventNames names,
            JsonCodec json,
            InstantSource clock) {
        this.projections = List.copyOf(projections);
        this.views = views;
        this.log = log;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    public Rehearsal of(Decision decision) {
        long head = log.head();
        return switch (decision) {
            case Decision.Rejected rejected ->
                new Rehearsal(new Outcome.Rejected(rejected.rejection()), List.of(), List.of());
            case Decision.Accepted accepted ->
                new Rehearsal(
                        new Outcome.Accepted(head, accepted.events()),
                        accepted.events().stream().map(this::foreseen).toList(),
                        shown(recorded(accepted.events(), head)));
        };
    }

    private Rehearsal.Foreseen foreseen(Event event) {
        EventType type = names.of(event.getClass());
        return new Rehearsal.Foreseen(
                type.name(), type.revision(), event.tags(), text(json.write(event, event.getClass(), Mask.INSTANCE)));
    }

    /// As if the log went on with these.
    private List<Recorded> recorded(List<Event> events, long head) {
        List<Recorded> recorded = new ArrayList<>();
        Instant now = clock.instant();
        long tso = 0;
        for (Event event : events) {
            tso = Tso.next(tso, now.toEpochMilli());
            recorded.add(new Recorded(head + 1 + recorded.size(), tso, now, event));
        }
        return recorded;
    }

    private List<Rehearsal.Shown> shown(List<Recorded> recorded) {
        Set<Tag> concerned = new LinkedHashSet<>();
        recorded.forEach(one -> concerned.addAll(one.event().tags()));
        List<Rehearsal.Shown> shown = new ArrayList<>();
        for (Projection<?> projection : projections) {
            concerned.stream()
                    .filter(tag -> tag.kind().equals(projection.kind()))
                    .forEach(tag -> shown.add(shown(projection, tag, recorded)));
        }
        return shown;
    }

    private <V> Rehearsal.Shown shown(Projection<V> projection, Tag tag, List<Recorded> recorded) {
        @Nullable V view = views.view(projection, tag.id()).orElse(null);
        for (Recorded one : recorded) {
            if (one.event().tags().contains(tag)) {
                view = projection.fold().apply(tag.id(), view, one);
            }
        }
        return new Rehearsal.Shown(
                projection.name(),
                tag,
                Optional.ofNullable(view).map(then -> text(json.write(then, projection.type(), Mask.INSTANCE))));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
