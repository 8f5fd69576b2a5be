package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.commands.taurusdb.TaurusDbCommand;
import io.chronoplane.commands.taurusdb.TaurusDbDecider;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.taurusdb.TaurusDbQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Commands, the events that follow from them, the views of those, and the rows that a replica would have.
final class World {

    private final TaurusDbDecider decider = new TaurusDbDecider();
    private final List<Recorded> log = new ArrayList<>();
    private final Map<String, Object> states = new HashMap<>();
    private final Map<String, Object> views = new HashMap<>();
    private final Map<List<@Nullable Object>, Row> replica = new LinkedHashMap<>();

    /// @return whether it was accepted
    boolean send(TaurusDbCommand command) {
        Decision decision = decider.decide(
                command,
                new States() {
                    @Override
                    public <S> S of(EntityType<S> type, String id) {
                        return type.type().cast(states.getOrDefault(type.tag(id).toString(), type.initial()));
                    }
                },
                new Context(Instant.EPOCH, "fresh"));
        return switch (decision) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(this::replay);
                yield true;
            }
            case Decision.Rejected rejected -> false;
        };
    }

    /// Takes an event as it is.
    void replay(Event event) {
        long position = log.size() + 1L;
        Recorded recorded = new Recorded(position, position << 18, Instant.ofEpochSecond(position), event);
        log.add(recorded);
        TaurusDb.commands().entities().forEach(type -> evolve(type, event));
        TaurusDbViews.queries().projections().forEach(projection -> fold(projection, recorded));
    }

    private <S> void evolve(EntityType<S> type, Event event) {
        for (Tag tag : event.tags()) {
            if (tag.kind().equals(type.kind())) {
                S before = type.type().cast(states.getOrDefault(tag.toString(), type.initial()));
                states.put(tag.toString(), type.evolve().apply(tag.id(), before, event));
            }
        }
    }

    private <V> void fold(Projection<V> projection, Recorded recorded) {
        for (Tag tag : recorded.event().tags()) {
            if (tag.kind().equals(projection.kind())) {
                V before = projection.type().cast(views.get(key(projection, tag.id())));
                V after = projection.fold().apply(tag.id(), before, recorded);
                if (after == null) {
                    views.remove(key(projection, tag.id()));
                } else {
                    views.put(key(projection, tag.id()), after);
                }
                replicate(projection, tag.id(), before, after);
            }
        }
    }

    @SuppressWarnings("unchecked") // a table's projection is the one that it is looked up by
    private <V> void replicate(Projection<V> projection, String id, @Nullable V before, @Nullable V after) {
        for (Table<?, ?> table : TaurusDbTables.ALL) {
            if (table.projection().equals(projection)) {
                for (RowChange change : ((Table<V, ?>) table).changes(id, before, after)) {
                    apply(change);
                }
            }
        }
    }

    private void apply(RowChange change) {
        Row before = change.before();
        Row after = change.after();
        if (before != null && !before.equals(replica.remove(rowKey(change.table(), before)))) {
            throw new AssertionError("the image before is not what the replica has: " + change);
        }
        if (after != null && replica.put(rowKey(change.table(), after), after) != null) {
            throw new AssertionError("inserted twice: " + change);
        }
    }

    private static List<@Nullable Object> rowKey(Table<?, ?> table, Row row) {
        List<@Nullable Object> key = new ArrayList<>(table.keyOf(row));
        key.add(table.fullName());
        return key;
    }

    List<Recorded> log() {
        return log;
    }

    /// The rows of a table in the replica.
    List<Row> replica(String table) {
        return replica.entrySet().stream()
                .filter(entry -> table.equals(entry.getKey().getLast()))
                .map(Map.Entry::getValue)
                .toList();
    }

    <S> S state(EntityType<S> type, String id) {
        return type.type().cast(states.getOrDefault(type.tag(id).toString(), type.initial()));
    }

    <V> Optional<V> view(Projection<V> projection, String id) {
        return Optional.ofNullable(projection.type().cast(views.get(key(projection, id))));
    }

    /// What the views answer.
    @SuppressWarnings("unchecked") // the query says what it is answered with
    <R> R ask(TaurusDbQuery<R> query) {
        return (R) new TaurusDbAnswering().answer(query, new Views() {
            @Override
            public <V> Optional<V> view(Projection<V> projection, String id) {
                return World.this.view(projection, id);
            }
        });
    }

    private static String key(Projection<?> projection, String id) {
        return projection.name() + "=" + id;
    }
}
