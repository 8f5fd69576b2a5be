package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Event;
import java.util.List;
import java.util.stream.Stream;

/// How events change a [Tablet], both where it is decided on and where it is shown.
public final class TabletFold {

    private TabletFold() {}

    public static Tablet apply(String id, Tablet state, Event event) {
        return switch (event) {
            case TabletEvent ours -> apply(state, ours);
            case TxnCommitted committed -> loaded(live(state), committed);
            default -> state;
        };
    }

    private static Tablet apply(Tablet state, TabletEvent event) {
        return switch (event) {
            case TabletCreated created -> new LiveTablet(
                    created.meta(),
                    Rowsets.of(Rowset.first(created.meta().firstRowsetId(), created.meta().schemaVersion())),
                    TabletStats.FRESH,
                    List.of(),
                    false);
            case TabletAltered altered -> live(state).with(live(state).meta().with(altered.changed()));
            case CompactionStarted started -> started(live(state), started);
            case CompactionLeased leased -> live(state).with(live(state).jobs().stream()
                    .map(job -> job.id().equals(leased.jobId()) ? job.until(leased.lease()) : job)
                    .toList());
            case CompactionEnded ended -> live(state).without(List.of(ended.ended().id()));
            case CompactionCommitted committed -> committed(live(state), committed);
        };
    }

    private static LiveTablet started(LiveTablet tablet, CompactionStarted started) {
        LiveTablet rest = tablet.without(started.ended().stream().map(EndedJob::id).toList());
        return rest.with(Stream.concat(rest.jobs().stream(), Stream.of(started.job())).toList());
    }

    private static LiveTablet committed(LiveTablet tablet, CompactionCommitted committed) {
        VersionRange input = committed.input();
        Rowset output = committed.output();
        Rowsets rowsets =
                input == null || output == null ? tablet.rowsets() : tablet.rowsets().merged(input, output);
        TabletStats stats = tablet.stats()
                .compacted(
                        committed.type(),
                        committed.after().minus(committed.before()),
                        committed.point(),
                        committed.at());
        LiveTablet after = tablet.with(rowsets, stats);
        return tablet.job(committed.jobId()).isPresent() ? after.without(List.of(committed.jobId())) : after;
    }

    private static LiveTablet loaded(LiveTablet tablet, TxnCommitted committed) {
        LiveTablet after = tablet;
        for (StagedRowset loaded : committed.loaded()) {
            if (loaded.tabletId() == tablet.meta().tabletId()) {
                after = after.loaded(loaded.rowset());
            }
        }
        return after;
    }

    private static LiveTablet live(Tablet state) {
        if (state instanceof LiveTablet live) {
            return live;
        }
        throw new IllegalStateException("an event of a tablet that was never created");
    }
}
