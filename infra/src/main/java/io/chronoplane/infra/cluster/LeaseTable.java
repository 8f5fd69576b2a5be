package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Nodes and leases in a PostgreSQL database, whose clock alone decides what has expired.
final class LeaseTable {

    private static final String BEAT = """
            INSERT INTO cluster_node (id, address, version, joined_at, expires_at, draining)
            VALUES (?, ?, ?, now(), now() + ? * INTERVAL '1 millisecond', ?)
            ON CONFLICT (id) DO UPDATE SET expires_at = EXCLUDED.expires_at,
                draining = cluster_node.draining OR EXCLUDED.draining""";

    /// Whoever let it expire has lost it, also to itself: what it was doing may have been taken over meanwhile.
    private static final String TAKE = """
            INSERT INTO cluster_lease AS held (name, holder, token, expires_at)
            VALUES (?, ?, 1, now() + ? * INTERVAL '1 millisecond')
            ON CONFLICT (name) DO UPDATE SET
                token = held.token
                    + CASE WHEN held.holder = EXCLUDED.holder AND held.expires_at >= now() THEN 0 ELSE 1 END,
                holder = EXCLUDED.holder,
                expires_at = EXCLUDED.expires_at
            WHERE held.holder = EXCLUDED.holder OR held.expires_at < now()
            RETURNING token""";

    private static final String TAKE_OVER = """
            INSERT INTO cluster_lease AS held (name, holder, token, expires_at)
            VALUES (?, ?, 1, now() + ? * INTERVAL '1 millisecond')
            ON CONFLICT (name) DO UPDATE SET
                token = held.token + 1, holder = EXCLUDED.holder, expires_at = EXCLUDED.expires_at
            RETURNING token""";

    private static final String DRAIN = "UPDATE cluster_node SET draining = TRUE WHERE id = ?";
    private static final String GIVE =
            "UPDATE cluster_lease SET expires_at = now() - INTERVAL '1 second' WHERE name = ? AND holder = ?";
    private static final String TIDY = "DELETE FROM cluster_node WHERE expires_at < now() - INTERVAL '1 hour'";
    private static final String LEAVE = "DELETE FROM cluster_node WHERE id = ?";
    private static final String MEMBERS = "SELECT id, address, version, joined_at, draining FROM cluster_node"
            + " WHERE expires_at >= now() ORDER BY joined_at, id";
    private static final String HOLDERS =
            "SELECT name, holder, token FROM cluster_lease WHERE expires_at >= now() ORDER BY name";
    private static final String FENCE =
            "SELECT 1 FROM cluster_lease WHERE name = ? AND holder = ? AND token = ? AND expires_at >= now() FOR SHARE";

    private final SqlWork sql;
    private final Duration time;

    /// @param time of a lease
    LeaseTable(SqlWork sql, Duration time) {
        this.sql = sql;
        this.time = time;
    }

    void beat(Member self, boolean draining) {
        sql.run("telling that this node lives", connection -> {
            try (PreparedStatement beat = connection.prepareStatement(BEAT)) {
                beat.setString(1, self.id());
                beat.setString(2, self.address());
                beat.setString(3, self.version());
                beat.setLong(4, time.toMillis());
                beat.setBoolean(5, draining);
                return beat.executeUpdate();
            }
        });
        sql.run("forgetting nodes that are gone", connection -> execute(connection, TIDY));
    }

    /// Takes or renews a lease.
    ///
    /// @return the token; empty when another node has it
    OptionalLong take(String name, String holder) {
        return take(TAKE, name, holder);
    }

    /// Takes a lease from whoever has it.
    ///
    /// @return the token
    OptionalLong takeOver(String name, String holder) {
        return take(TAKE_OVER, name, holder);
    }

    private OptionalLong take(String statement, String name, String holder) {
        return sql.run("taking a lease", connection -> {
            try (PreparedStatement take = connection.prepareStatement(statement)) {
                take.setString(1, name);
                take.setString(2, holder);
                take.setLong(3, time.toMillis());
                try (ResultSet row = take.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    void give(String name, String holder) {
        sql.run("giving a lease away", connection -> execute(connection, GIVE, name, holder));
    }

    void drain(String id) {
        sql.run("draining a node", connection -> execute(connection, DRAIN, id));
    }

    void leave(String id) {
        sql.run("leaving the cluster", connection -> execute(connection, LEAVE, id));
    }

    List<Member> members() {
        return sql.run("reading who lives", connection -> {
            List<Member> members = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(MEMBERS);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getBoolean(5)));
                }
            }
            return members;
        });
    }

    List<Holder> holders() {
        return sql.run("reading who has which lease", connection -> {
            List<Holder> holders = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(HOLDERS);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    holders.add(new Holder(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return holders;
        });
    }

    /// The row stays as it is until the transaction ends: who wants the lease waits for that.
    <T> T fenced(Lease lease, String holder, String what, SqlWork.Work<T> work) {
        return sql.transaction(what, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FENCE)) {
                select.setString(1, lease.name());
                select.setString(2, holder);
                select.setLong(3, lease.token());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new FencedException(lease);
                    }
                }
            }
            return work.on(connection);
        });
    }

    private static int execute(Connection connection, String statement, String... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }
}
