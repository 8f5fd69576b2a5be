package io.chronoplane.infra.secret;

import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;

/// The tables of an H2 file that no node has open.
final class Tables {

    private Tables() {}

    static int count(Path directory, String table) {
        return run(directory, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    static int delete(Path directory, String table) {
        return run(directory, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM " + table);
            }
        });
    }

    private static int run(Path directory, SqlWork.Work<Integer> work) {
        try (H2Database database = H2Database.at(directory.resolve("log"))) {
            return database.sql().run("looking into the tables", work);
        }
    }
}
