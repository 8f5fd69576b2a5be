package io.chronoplane.infra.log.jdbc;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Keys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Wrapped keys in the log's database.
public final class JdbcKeys implements Keys {

    private static final String FIND = "SELECT wrapped FROM secret_key WHERE tag = ?";

    private static final String HOLDERS = "SELECT tag FROM secret_key WHERE tag > ? ORDER BY tag LIMIT ?";

    private final SqlWork sql;

    public JdbcKeys(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<byte[]> find(Tag tag) {
        return sql.run("reading a key", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, tag.toString());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Tag> holders(String after, int limit) {
        return sql.run("reading who has a key", connection -> {
            try (PreparedStatement select = connection.prepareStatement(HOLDERS)) {
                select.setString(1, after);
                select.setInt(2, limit);
                List<Tag> tags = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        tags.add(Tag.parse(row.getString(1)));
                    }
                }
                return tags;
            }
        });
    }
}
