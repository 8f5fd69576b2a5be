package io.chronoplane.infra.log.jdbc;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Times;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reads events with plain SQL.
public final class EventReader {

    /// What [#event] takes, of a table `e`.
    public static final String COLUMNS =
            "e.position, e.id, e.type, e.revision, e.tso, e.recorded_at, e.payload, e.metadata, e.hash";

    /// How many columns that is.
    public static final int WIDTH = 9;

    private static final String ALL = "SELECT " + COLUMNS
            + " FROM event e WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?";
    /// A page of a tag. Ordered as the index is: by position alone, H2 would sort all that the tag has.
    public static final String TAGGED = "SELECT " + COLUMNS
            + " FROM event_tag t JOIN event e ON e.position = t.position"
            + " WHERE t.tag = ? AND t.position > ? AND t.position <= ? ORDER BY t.tag, t.position LIMIT ?";

    /// A page of a tag from its end, ordered as the index is, backwards.
    public static final String TAGGED_BACK = "SELECT " + COLUMNS
            + " FROM event_tag t JOIN event e ON e.position = t.position"
            + " WHERE t.tag = ? AND t.position < ? ORDER BY t.tag DESC, t.position DESC LIMIT ?";

    /// Not `DISTINCT`, for which H2 reads the whole index for each page.
    public static final String TAGS = "SELECT tag FROM event_tag WHERE tag > ? ORDER BY tag, position LIMIT ?";

    /// So ordered that H2 reads one entry of the index, from its end. `MAX(position)` reads all that the tag has.
    public static final String LAST =
            "SELECT position FROM event_tag WHERE tag = ? ORDER BY tag DESC, position DESC LIMIT 1";

    private final SqlWork sql;

    public EventReader(SqlWork sql) {
        this.sql = sql;
    }

    public List<StoredEvent> read(long after, long upTo, int limit) {
        return sql.run("reading events", connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                select.setLong(1, after);
                select.setLong(2, upTo);
                select.setInt(3, limit);
                return events(select);
            }
        });
    }

    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return sql.run("reading the events of an entity", connection -> {
            try (PreparedStatement select = connection.prepareStatement(TAGGED)) {
                select.setString(1, tag.toString());
                select.setLong(2, after);
                select.setLong(3, upTo);
                select.setInt(4, limit);
                return events(select);
            }
        });
    }

    /// Before a position, the last one first.
    public List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return sql.run("reading the last events of an entity", connection -> {
            try (PreparedStatement select = connection.prepareStatement(TAGGED_BACK)) {
                select.setString(1, tag.toString());
                select.setLong(2, before);
                select.setInt(3, limit);
                return events(select);
            }
        });
    }

    public List<Tag> tags(String after, int limit) {
        return sql.run("reading tags", connection -> {
            try (PreparedStatement select = connection.prepareStatement(TAGS)) {
                select.setString(1, after);
                select.setInt(2, limit);
                Set<Tag> tags = new LinkedHashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        tags.add(Tag.parse(row.getString(1)));
                    }
                }
                return List.copyOf(tags);
            }
        });
    }

    /// The position of the last event with the tag, 0 when there is none.
    public long lastPosition(Tag tag) {
        return sql.run("reading the last position of an entity", connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST)) {
                select.setString(1, tag.toString());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }

    private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    /// The event of a row that begins with [#COLUMNS].
    public static StoredEvent event(ResultSet row) throws SQLException {
        int column = 1;
        return new StoredEvent(
                row.getLong(column++),
                row.getObject(column++, UUID.class),
                row.getString(column++),
                row.getInt(column++),
                row.getLong(column++),
                Times.instant(row.getLong(column++)),
                row.getBytes(column++),
                row.getBytes(column++),
                row.getBytes(column));
    }
}
