package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.VersionRange;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.RunOutcome;
import io.chronoplane.queries.doris.tablet.TabletView;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `show` tells of a tablet. Blanks belong to the names.
final class ShowDocument {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final List<CompactionType> TYPES =
            List.of(CompactionType.CUMULATIVE, CompactionType.BASE, CompactionType.FULL);
    private static final int STEP = 1024;

    private ShowDocument() {}

    static Buffer of(JsonWriter json, TabletView view) {
        json.beginObject();
        json.name("cumulative policy type").value("size_based");
        json.name("cumulative point").value(view.tablet().stats().cumulativePoint());
        for (CompactionType type : TYPES) {
            time(json, type, "failure", view.runs().last(type, false).map(CompactionRun::endedAt).orElse(0L));
        }
        for (CompactionType type : TYPES) {
            time(json, type, "success", view.runs().last(type, true).map(CompactionRun::endedAt).orElse(0L));
        }
        for (CompactionType type : TYPES) {
            time(json, type, "schedule", newest(view, type).map(CompactionRun::startedAt).orElse(0L));
        }
        for (CompactionType type : TYPES) {
            json.name("last " + name(type) + " status").value(status(view, type));
        }
        lines(json, "rowsets", view.tablet().rowsets().list().stream().map(ShowDocument::line));
        lines(json, "missing_rowsets", view.tablet().rowsets().holes().stream().map(VersionRange::toString));
        lines(json, "stale_rowsets", stale(view).map(ShowDocument::line));
        lines(json, "stale version path", view.runs().ended().stream()
                .filter(run -> run.outcome() == RunOutcome.FINISHED && !run.inputs().isEmpty())
                .map(run -> run.inputs().stream()
                        .map(rowset -> rowset.versions().toString())
                        .collect(Collectors.joining(" -> "))));
        return json.endObject().toBuffer();
    }

    private static String name(CompactionType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static void time(JsonWriter json, CompactionType type, String what, long at) {
        json.name("last " + name(type) + " " + what + " time").value(TIME.format(Instant.ofEpochMilli(at)));
    }

    private static Optional<CompactionRun> newest(TabletView view, CompactionType type) {
        return Stream.concat(view.runs().running().stream(), view.runs().ended().reversed().stream())
                .filter(run -> run.type() == type)
                .findFirst();
    }

    private static String status(TabletView view, CompactionType type) {
        return view.runs().ended().reversed().stream()
                .filter(run -> run.type() == type)
                .findFirst()
                .map(run -> run.outcome() == RunOutcome.FINISHED
                        ? "[OK]"
                        : "[INTERNAL_ERROR]" + name(run.outcome()) + (run.reason().isEmpty() ? "" : ": " + run.reason()))
                .orElse("");
    }

    private static String name(RunOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Rowset> stale(TabletView view) {
        return view.runs().ended().stream().flatMap(run -> run.inputs().stream());
    }

    private static void lines(JsonWriter json, String name, Stream<String> lines) {
        json.name(name).beginArray();
        lines.forEach(json::value);
        json.endArray();
    }

    private static String line(Rowset rowset) {
        return rowset.versions() + " " + rowset.numSegments() + " " + (rowset.isDelete() ? "DELETE" : "DATA") + " "
                + TabletEnums.OVERLAP.name(rowset.overlap()) + " " + rowset.rowsetId() + " " + size(rowset.totalSize());
    }

    /// `0`, `8.52 KB`, `14.79 MB`.
    static String size(long bytes) {
        if (bytes < STEP) {
            return Long.toString(bytes);
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < 4) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %sB", size, "KMGTP".charAt(unit));
    }
}
