package io.chronoplane.projections.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of a system: the rows that its views hold. Changefeeds replicate it, and consoles show it. What an event
/// changes is found by comparing the view before it with the view after it, so a table needs no fold of its own.
///
/// @param schema     of all the system's tables, as in changefeeds: `doris_meta`
/// @param name       unique in it: `cluster`
/// @param columns    at least one of them in the key, which no two rows share, of whatever entities
/// @param projection whose views hold the rows
/// @param parts      the parts of a view that are rows, in a stable order; a part that an event left alone should be
///                   the same object before and after, which spares its comparison
/// @param identity   of a part, the object that stays the same while its rows do: the part itself, where it is one row
/// @param rows       the rows of a part, of the entity with the id
public record Table<V, P>(
        String schema,
        String name,
        List<Column> columns,
        Projection<V> projection,
        Function<V, List<P>> parts,
        Function<P, Object> identity,
        BiFunction<String, P, List<Row>> rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /// A table with one row for each part.
    public Table(
            String schema,
            String name,
            List<Column> columns,
            Projection<V> projection,
            Function<V, List<P>> parts,
            BiFunction<String, P, Row> row) {
        this(schema, name, columns, projection, parts, part -> part, row.andThen(List::of));
    }

    /// `doris_meta.cluster`
    public String fullName() {
        return schema + "." + name;
    }

    /// All rows of a view.
    public List<Row> rows(String id, V view) {
        return parts.apply(view).stream().flatMap(part -> rows.apply(id, part).stream()).toList();
    }

    /// What differs between two views of one entity: deletes first, then updates and inserts in the order of the view.
    public List<RowChange> changes(String id, @Nullable V before, @Nullable V after) {
        List<P> old = before == null ? List.of() : parts.apply(before);
        List<P> now = after == null ? List.of() : parts.apply(after);
        if (isSame(old, now)) {
            return List.of();
        }
        List<P> gone = new ArrayList<>();
        List<P> come = new ArrayList<>();
        // Most parts stay where they are, and cost no more than this.
        Iterator<P> left = old.iterator();
        Iterator<P> right = now.iterator();
        while (left.hasNext() && right.hasNext()) {
            P was = left.next();
            P is = right.next();
            if (!isSame(identity.apply(was), identity.apply(is))) {
                gone.add(was);
                come.add(is);
            }
        }
        left.forEachRemaining(gone::add);
        right.forEachRemaining(come::add);
        return gone.isEmpty() && come.isEmpty() ? List.of() : compared(id, gone, come);
    }

    private List<RowChange> compared(String id, List<P> old, List<P> now) {
        if (old.size() == 1 && now.size() == 1) {
            List<Row> was = rows.apply(id, old.getFirst());
            List<Row> is = rows.apply(id, now.getFirst());
            if (was.size() == 1 && is.size() == 1 && keyOf(was.getFirst()).equals(keyOf(is.getFirst()))) {
                return was.equals(is) ? List.of() : List.of(new RowChange(this, was.getFirst(), is.getFirst()));
            }
        }
        Set<Object> overtaken = Collections.newSetFromMap(new IdentityHashMap<>());
        old.forEach(part -> overtaken.add(identity.apply(part)));
        List<P> changed = now.stream().filter(part -> !overtaken.remove(identity.apply(part))).toList();
        Map<List<@Nullable Object>, Row> gone = new LinkedHashMap<>();
        for (P part : old) {
            if (overtaken.contains(identity.apply(part))) {
                rows.apply(id, part).forEach(was -> gone.put(keyOf(was), was));
            }
        }
        List<RowChange> written = new ArrayList<>();
        for (P part : changed) {
            for (Row is : rows.apply(id, part)) {
                @Nullable Row was = gone.remove(keyOf(is));
                if (!is.equals(was)) {
                    written.add(new RowChange(this, was, is));
                }
            }
        }
        List<RowChange> all = new ArrayList<>();
        gone.values().forEach(was -> all.add(new RowChange(this, was, null)));
        all.addAll(written);
        return all;
    }

    @SuppressWarnings("ReferenceEquality") // what was not touched is the same object: that is the point
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    /// The cells of the primary key, in the order of the columns.
    public List<@Nullable Object> keyOf(Row row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key()) {
                key.add(row.cells().get(i));
            }
        }
        return key;
    }
}
