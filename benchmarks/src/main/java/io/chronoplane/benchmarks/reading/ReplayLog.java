package io.chronoplane.benchmarks.reading;

import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.infra.secret.MasterKeyFile;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.nio.file.Path;
import java.util.List;

/// Opens a node whose views remember nothing, so that it folds the whole log before it is ready.
public final class ReplayLog {
    private ReplayLog() {}

    /// @param arguments the data directory of a stopped server
    public static void main(String[] arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var data = Path.of(arguments[0]);
        Passes.print(() -> {
            try (var node = open(data)) {
                return node.log().head();
            }
        });
        System.exit(0);
    }

    private static Node open(Path data) {
        var stored = NodeStorage.h2(H2Database.at(data.resolve("log")));
        var fresh = new NodeStorage(stored.log(), stored.keys(), stored.snapshots(), new MemoryCheckpoints());
        var defaults = NodeOptions.DEFAULTS;
        var options = new NodeOptions(defaults.log(), defaults.entityCache(), defaults.snapshotBytes(),
                Long.MAX_VALUE, defaults.clock());
        var doris = new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());
        return new Node(List.of(doris), List.of(), fresh, MasterKeyFile.readOrCreate(data), options);
    }
}
