package io.chronoplane.infra.log.jdbc;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Keys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/// Wrapped keys in the log's database.
public final class JdbcKeys implements Keys {

    private static final String FIND = "SELECT wrapped FROM secret_key WHERE tag = ?";

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
}
