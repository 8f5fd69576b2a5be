package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.core.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folds events in order and tells what each did to rows. An entity that it meets for the first time it takes from the
/// views of the moment at which it started, so a late start costs what is touched and not what there is.
final class RowFold {

    private record Key(String projection, String id) {}

    private final Views start;
    private final Map<String, List<Group<?>>> groups;
    private final Map<Key, Optional<Object>> views = new HashMap<>();

    /// @param start the views right before the first event that will be folded
    RowFold(List<Table<?, ?>> tables, Views start) {
        this.start = start;
        this.groups = Group.byKind(tables);
    }

    List<RowChange> fold(Recorded recorded) {
        List<RowChange> changes = new ArrayList<>();
        for (Tag tag : recorded.event().tags()) {
            for (Group<?> group : groups.getOrDefault(tag.kind(), List.of())) {
                fold(group, tag.id(), recorded, changes);
            }
        }
        return changes;
    }

    private <V> void fold(Group<V> group, String id, Recorded recorded, List<RowChange> changes) {
        Projection<V> projection = group.projection();
        Key key = new Key(projection.name(), id);
        Optional<Object> known = views.get(key);
        V before = (known == null ? start.view(projection, id) : known.map(projection.type()::cast)).orElse(null);
        V after = projection.fold().apply(id, before, recorded);
        for (Table<V, ?> table : group.tables()) {
            changes.addAll(table.changes(id, before, after));
        }
        views.put(key, Optional.ofNullable(after));
    }

    /// The tables of one projection.
    private record Group<V>(Projection<V> projection, List<Table<V, ?>> tables) {

        static Map<String, List<Group<?>>> byKind(List<Table<?, ?>> tables) {
            Map<String, Group<?>> byName = new LinkedHashMap<>();
            tables.forEach(table -> add(table, byName));
            Map<String, List<Group<?>>> byKind = new HashMap<>();
            byName.values()
                    .forEach(group -> byKind.computeIfAbsent(group.projection().kind(), kind -> new ArrayList<>())
                            .add(group));
            return byKind;
        }

        @SuppressWarnings("unchecked") // the name tells the projection, and so its type
        private static <V> void add(Table<V, ?> table, Map<String, Group<?>> byName) {
            Group<V> group = (Group<V>) byName.computeIfAbsent(
                    table.projection().name(), name -> new Group<>(table.projection(), new ArrayList<>()));
            group.tables().add(table);
        }
    }
}
