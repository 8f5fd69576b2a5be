package io.chronoplane.benchmarks.run;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.doris.TabletLoads;
import io.chronoplane.benchmarks.load.LoadGenerator;
import io.chronoplane.benchmarks.load.Pace;
import io.chronoplane.commands.doris.tablet.CompactionPick;
import io.chronoplane.commands.doris.tablet.CompactionRules;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.KeysType;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.Overlap;
import io.chronoplane.commands.doris.tablet.Pick;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.Rowsets;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TabletProperties;
import io.chronoplane.commands.doris.tablet.TabletState;
import io.chronoplane.commands.doris.tablet.TabletStats;
import io.chronoplane.commands.doris.tablet.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/// Loads into tablets against plain mutations, in turns on one server, and the choice of what to merge.
final class TabletFigures {
    private static final int CONNECTIONS = 64;
    private static final int ROWSETS = 10_000;
    private static final int PICKS = 200;

    private final Options options;
    private final Results results;

    TabletFigures(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void run(Path directory) throws IOException {
        pick();
        var fleet = new Fleet();
        try (var server = ServerProcess.start(Subject.CHRONOPLANE, directory.resolve("tablets"))) {
            server.awaitAnswer();
            fleet.settle(server.address());
            var loads = new TabletLoads(server.address(), CONNECTIONS);
            var each = Math.toIntExact(Math.max(20, options.measured().toMillis() / 20));
            for (var i = 0; i <= options.repetitions(); i++) {
                loads.begin(each);
                var before = loads.visible();
                var pairs = LoadGenerator.run(
                        server.address(), Pace.counted(CONNECTIONS, 2L * each * CONNECTIONS), loads.pairs());
                var made = loads.visible() - before;
                // A connection may have been given a request more than another: what counts is what became visible.
                if (made < (long) each * CONNECTIONS * 9 / 10) {
                    throw new IOException("of " + each * CONNECTIONS + " loads " + made + " are visible");
                }
                var plain = LoadGenerator.run(
                        server.address(), Pace.timed(CONNECTIONS, options.measured()), fleet.spreadStatus(CONNECTIONS));
                if (i > 0) { // the first round is for warming up
                    results.add(Figure.LOAD_PAIRS, pairs.perSecond() / 2);
                    results.add(Figure.PLAIN_PAIRS, plain.perSecond() / 2);
                    Progress.say("%d  loads into tablets".formatted(i));
                }
            }
        }
    }

    private void pick() {
        var tablet = tablet();
        for (var i = 0; i < options.repetitions() + 1; i++) {
            var started = System.nanoTime();
            for (var turn = 0; turn < PICKS; turn++) {
                var picked = CompactionPick.of(
                        tablet, CompactionType.CUMULATIVE, ROWSETS + 1, CompactionRules.DEFAULT, 1_800_000_000);
                if (!(picked instanceof Pick.Merge)) {
                    throw new IllegalStateException("nothing was chosen");
                }
            }
            if (i > 0) {
                results.add(Figure.PICK, (System.nanoTime() - started) / 1e6 / PICKS);
            }
        }
    }

    private static LiveTablet tablet() {
        var meta = new TabletMeta(
                1, 2, 3, 4, 5L, TabletState.RUNNING, KeysType.DUP_KEYS, 0, 0, false, TabletProperties.NONE, "first");
        var rowsets = LongStream.rangeClosed(2, ROWSETS + 1)
                .mapToObj(version -> new Rowset(
                        "r" + version, 1, version, version, 100, 1, 11_000, 10_000, 1_000, Overlap.UNKNOWN, null, 1, 1, 0))
                .toList();
        return new LiveTablet(
                meta, new Rowsets(rowsets), new TabletStats(Totals.of(rowsets), 0, 0, 0, 2, 0, 0, 0), List.of(), false);
    }
}
