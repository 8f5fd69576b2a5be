package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// What a tablet is, as it was created.
///
/// @param dbId          null when its creator did not tell
/// @param schemaHash    0 when not told
/// @param mergeOnWrite  whether rows of a unique key are merged when they are written
/// @param firstRowsetId of the rowset before any load; empty when not told
public record TabletMeta(
        long tabletId,
        long tableId,
        long indexId,
        long partitionId,
        @Nullable Long dbId,
        TabletState state,
        KeysType keysType,
        int schemaVersion,
        int schemaHash,
        boolean mergeOnWrite,
        TabletProperties properties,
        String firstRowsetId) {

    TabletMeta with(TabletProperties changed) {
        return new TabletMeta(
                tabletId,
                tableId,
                indexId,
                partitionId,
                dbId,
                state,
                keysType,
                schemaVersion,
                schemaHash,
                mergeOnWrite,
                properties.with(changed),
                firstRowsetId);
    }

    TabletMeta named(String rowsetId) {
        return new TabletMeta(
                tabletId,
                tableId,
                indexId,
                partitionId,
                dbId,
                state,
                keysType,
                schemaVersion,
                schemaHash,
                mergeOnWrite,
                properties,
                rowsetId);
    }
}
