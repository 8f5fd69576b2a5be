package io.chronoplane.infra.log.transfer;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What each event bears, in the order of the log, read once from the beginning to the end.
final class TagStream implements AutoCloseable {

    private static final String ALL =
            "SELECT position, tag FROM event_tag WHERE position <= ? ORDER BY position, tag";
    private static final int FETCHED = 2_000;

    private final PreparedStatement select;
    private final ResultSet rows;
    private boolean there;

    /// @param connection without auto-commit, or the driver would hold all rows in memory
    TagStream(Connection connection, long upTo) throws SQLException {
        this.select = connection.prepareStatement(ALL);
        select.setFetchSize(FETCHED);
        select.setLong(1, upTo);
        this.rows = select.executeQuery();
        this.there = rows.next();
    }

    /// The tags of an event that lies behind all that were asked for before.
    ///
    /// @throws StorageException when they cannot be read
    List<Tag> of(long position) {
        try {
            return next(position);
        } catch (SQLException e) {
            throw StorageException.in("reading the tags of events", e);
        }
    }

    private List<Tag> next(long position) throws SQLException {
        List<Tag> tags = new ArrayList<>();
        while (there && rows.getLong(1) <= position) {
            if (rows.getLong(1) == position) {
                tags.add(Tag.parse(rows.getString(2)));
            }
            there = rows.next();
        }
        return tags;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        select.close();
    }
}
