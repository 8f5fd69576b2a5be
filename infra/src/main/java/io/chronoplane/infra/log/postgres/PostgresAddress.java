package io.chronoplane.infra.log.postgres;

import io.chronoplane.commands.core.Secret;
import java.util.Optional;
import java.util.Properties;

/// Where a database is, and as whom to come.
///
/// @param url      `jdbc:postgresql://HOST:PORT/DATABASE`, without user and password
/// @param password empty where the server asks for none
public record PostgresAddress(String url, String user, Optional<Secret> password) {

    private static final String PREFIX = "jdbc:postgresql:";

    /// Takes the form that other tools use, `postgresql://…`, too.
    public PostgresAddress {
        if (!url.startsWith("jdbc:")) {
            url = "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        }
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not the URL of a PostgreSQL database");
        }
    }

    /// Of a connection. Each wait of it has an end, so that a server that is gone is noticed.
    ///
    /// @param silenceSeconds after which a server that does not answer counts as gone
    Properties properties(String purpose, int silenceSeconds) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
        properties.setProperty("ApplicationName", "chronoplane " + purpose);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("cancelSignalTimeout", "5");
        properties.setProperty("socketTimeout", Integer.toString(silenceSeconds));
        properties.setProperty("tcpKeepAlive", "true");
        // Of several hosts, the one that takes writes.
        properties.setProperty("targetServerType", "primary");
        return properties;
    }
}
