package io.chronoplane.infra.log.postgres;

import java.sql.SQLException;
import java.util.Set;

/// What PostgreSQL's codes of errors mean for us.
final class SqlStates {

    /// Serialization failure and deadlock: the transaction is undone, and may be tried again.
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    /// Unique violation, duplicate table, duplicate object.
    private static final Set<String> RACE = Set.of("23505", "42P07", "42710");

    private SqlStates() {}

    /// Whether the statement did nothing, and the same one may succeed now.
    static boolean isUndone(SQLException e) {
        return UNDONE.contains(String.valueOf(e.getSQLState()));
    }

    /// Whether somebody else made at the same moment what was to be made.
    static boolean isRace(SQLException e) {
        return RACE.contains(String.valueOf(e.getSQLState()));
    }
}
