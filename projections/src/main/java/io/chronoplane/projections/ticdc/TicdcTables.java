package io.chronoplane.projections.ticdc;

import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;
import java.util.Locale;

/// The tables of this system. They hold no secrets, and nothing of how far a changefeed has come: one that replicates
/// them must not feed itself.
public final class TicdcTables {

    /// `ticdc.changefeed`
    public static final Table<ChangefeedView, ChangefeedView> CHANGEFEED = new Table<>(
            "ticdc",
            "changefeed",
            List.of(
                    Column.key("namespace", ColumnType.TEXT),
                    Column.key("id", ColumnType.TEXT),
                    Column.of("state", ColumnType.TEXT),
                    Column.of("sink_uri", ColumnType.TEXT),
                    Column.of("start_ts", ColumnType.INTEGER),
                    Column.nullable("target_ts", ColumnType.INTEGER),
                    Column.of("creator_version", ColumnType.TEXT),
                    Column.of("create_time", ColumnType.TIME),
                    Column.nullable("error_code", ColumnType.TEXT),
                    Column.nullable("error_message", ColumnType.TEXT)),
            ChangefeedProjection.PROJECTION,
            List::of,
            (id, view) -> row(view));

    private TicdcTables() {}

    private static Row row(ChangefeedView view) {
        return Row.of(
                view.namespace(),
                view.id(),
                view.state().name().toLowerCase(Locale.ROOT),
                view.sink().masked(),
                view.startTs(),
                view.targetTs(),
                view.creatorVersion(),
                view.createdAt(),
                view.error() == null ? null : view.error().code().name().toLowerCase(Locale.ROOT),
                view.error() == null ? null : view.error().message());
    }
}
