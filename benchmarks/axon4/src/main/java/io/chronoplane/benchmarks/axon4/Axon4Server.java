package io.chronoplane.benchmarks.axon4;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/// Starts stock Axon behind HTTP: `PORT EVENT_LOOPS DIRECTORY synced|written`.
public final class Axon4Server {
    private Axon4Server() {}

    /// Runs until killed.
    public static void main(String[] args) throws SQLException {
        var axon = StockAxon.start(Path.of(args[2]), Durability.valueOf(args[3].toUpperCase(Locale.ROOT)));
        MetaService.start(axon.commands(), Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    }
}
