package io.chronoplane.benchmarks.reading;

import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.LiveViews;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.infra.secret.KeyRing;
import io.chronoplane.infra.secret.MasterKeyFile;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.nio.file.Path;
import java.util.List;

/// Folds the whole log into views that remember nothing, as a node does that has no checkpoints.
public final class ReplayLog {
    private ReplayLog() {}

    /// @param arguments the data directory of a stopped server
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var storage = NodeStorage.h2(H2Database.at(data.resolve("log")));
        var json = new JsonCodec();
        var codec = new EventCodec(json, new EventNames(DorisMeta.commands(DorisMetaRules.DEFAULT).events()),
                List.of());
        var keys = new KeyRing(MasterKeyFile.readOrCreate(data), storage.keys());
        var reading = new EventReading(codec, keys, new EventMetadata());
        try (var log = new SequencedLog(storage.log(), LogOptions.DEFAULTS, batch -> {})) {
            Passes.print(() -> follow(log, json, reading, keys));
        }
    }

    private static double follow(EventLog log, JsonCodec json, EventReading reading, KeyRing keys) {
        try (var views = new LiveViews(DorisMetaViews.queries().projections(), new MemoryCheckpoints(), json, reading,
                keys, Long.MAX_VALUE)) {
            var started = System.nanoTime();
            views.follow(log);
            return Passes.rate(views.position(), started);
        }
    }
}
