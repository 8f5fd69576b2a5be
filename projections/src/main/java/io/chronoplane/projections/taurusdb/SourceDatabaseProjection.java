package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.SourceTableRegistered;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.projections.core.Projection;
import org.jspecify.annotations.Nullable;

/// The registered tables of databases.
public final class SourceDatabaseProjection {

    public static final Projection<SourceDatabase> PROJECTION = new Projection<>(
            "taurusdb.taurusdb-database",
            1,
            TaurusDbTags.SOURCE_DATABASE,
            SourceDatabase.class,
            SourceDatabaseProjection::fold);

    private SourceDatabaseProjection() {}

    private static @Nullable SourceDatabase fold(String id, @Nullable SourceDatabase view, Recorded recorded) {
        return recorded.event() instanceof SourceTableRegistered registered
                ? (view == null ? SourceDatabase.UNKNOWN : view).with(registered.table())
                : view;
    }
}
