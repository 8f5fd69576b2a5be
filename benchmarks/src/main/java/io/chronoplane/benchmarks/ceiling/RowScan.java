package io.chronoplane.benchmarks.ceiling;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The ceiling of a replay: every column of every row, in order, and nothing done with it.
public final class RowScan {
    private RowScan() {}

    /// @return rows read per second
    public static double perSecond(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection(EventRows.url(data));
                var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            var started = System.nanoTime();
            try (var rows = statement.executeQuery("SELECT * FROM event ORDER BY position")) {
                return count(rows) * 1e9 / (System.nanoTime() - started);
            }
        }
    }

    private static long count(ResultSet rows) throws SQLException {
        var count = 0L;
        var bytes = 0L;
        while (rows.next()) {
            bytes += rows.getLong(1) + rows.getString(2).length() + rows.getString(3).length() + rows.getInt(4);
            bytes += rows.getLong(5) + rows.getLong(6) + rows.getBytes(7).length + rows.getBytes(8).length;
            bytes += rows.getBytes(9).length;
            count++;
        }
        if (count > 0 && bytes == 0) {
            throw new IllegalStateException("rows without content");
        }
        return count;
    }
}
