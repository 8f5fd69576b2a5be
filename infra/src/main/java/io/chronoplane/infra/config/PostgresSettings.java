package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.DatabaseUrl;
import io.chronoplane.infra.config.setting.Line;
import io.chronoplane.infra.config.setting.OptionalLine;
import io.chronoplane.infra.config.setting.OptionalSecret;
import io.chronoplane.infra.config.setting.Setting;
import java.util.List;
import java.util.Optional;

/// The PostgreSQL database that several nodes share.
///
/// @param url      empty when the log is in the data directory
/// @param password    empty where the server asks for none
/// @param nodeAddress what the other nodes are told; empty for where this one listens
public record PostgresSettings(
        Optional<String> url, String user, Optional<Secret> password, Optional<String> nodeAddress) {

    static final Setting<Optional<String>> URL = new Setting<>(
            "storage.postgresql.url",
            new DatabaseUrl(),
            "",
            "Keeps the log in this PostgreSQL database, version 15 or newer, instead of the data directory:"
                    + " `postgresql://HOST:PORT/DATABASE`, with parameters of the PgJDBC driver behind a `?`. Several"
                    + " nodes on one database are one cluster; each needs the same `secrets.master-key`.");
    static final Setting<String> USER = new Setting<>(
            "storage.postgresql.user",
            new Line(100),
            "chronoplane",
            "As whom to come to the database. It must own the schema, or at least be able to make tables in it once.");
    static final Setting<Optional<Secret>> PASSWORD = new Setting<>(
            "storage.postgresql.password",
            new OptionalSecret(),
            "",
            "The password of that user; empty where the server asks for none.");

    static final Setting<Optional<String>> NODE_ADDRESS = new Setting<>(
            "cluster.node-address",
            new OptionalLine(200),
            "",
            "`HOST:PORT` under which others reach this node, as lists of nodes show it; where it listens unless given.");

    static final SettingGroup GROUP =
            new SettingGroup("PostgreSQL and several nodes", List.of(URL, USER, PASSWORD, NODE_ADDRESS));

    static PostgresSettings from(Values values) {
        return new PostgresSettings(values.get(URL), values.get(USER), values.get(PASSWORD), values.get(NODE_ADDRESS));
    }
}
