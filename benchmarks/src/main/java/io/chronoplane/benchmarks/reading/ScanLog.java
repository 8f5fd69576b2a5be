package io.chronoplane.benchmarks.reading;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The ceiling of a replay: every column of every row, in order, and nothing done with it.
public final class ScanLog {
    private ScanLog() {}

    /// @param arguments the data directory of a stopped server
    public static void main(String[] arguments) throws Exception {
        var url = "jdbc:h2:file:" + Path.of(arguments[0]).toAbsolutePath().resolve("log") + ";IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION 1"); // as rows are read, not all into memory first
            Passes.print(() -> {
                var started = System.nanoTime();
                try (var rows = statement.executeQuery("SELECT * FROM event ORDER BY position")) {
                    return Passes.rate(read(rows), started);
                }
            });
        }
    }

    private static long read(ResultSet rows) throws SQLException {
        var count = 0L;
        var content = 0L;
        while (rows.next()) {
            content += rows.getLong(1) + rows.getBytes(2).length + rows.getString(3).length() + rows.getInt(4);
            content += rows.getLong(5) + rows.getLong(6) + rows.getBytes(7).length + rows.getBytes(8).length;
            content += rows.getBytes(9).length;
            count++;
        }
        if (count == 0 || content == 0) {
            throw new IllegalStateException("an empty log");
        }
        return count;
    }
}
