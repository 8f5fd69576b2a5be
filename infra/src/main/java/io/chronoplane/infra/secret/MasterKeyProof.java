package io.chronoplane.infra.secret;

import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/// Finds out at the start whether a node has the master key of the others, not at the first secret that it cannot read
/// or, worse, that they cannot.
public final class MasterKeyProof {

    private static final String CONTEXT = "proof of the master key";
    private static final String INSERT = "INSERT INTO master_key_proof (sealed) VALUES (?) ON CONFLICT DO NOTHING";

    private MasterKeyProof() {}

    /// Leaves a proof if there is none, and checks the one that is there. Blocks.
    ///
    /// @throws UnreadableSecretException when it is of another key
    public static void check(SqlWork sql, DataKey masterKey) {
        byte[] mine = masterKey.encrypt(CONTEXT.getBytes(StandardCharsets.UTF_8), CONTEXT);
        byte[] there = sql.run("proving the master key", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setBytes(1, mine);
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT sealed FROM master_key_proof");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        });
        try {
            masterKey.decrypt(there, CONTEXT);
        } catch (UnreadableSecretException e) {
            throw new UnreadableSecretException(
                    "the log was begun with another one: give every node the same secrets.master-key", e);
        }
    }
}
