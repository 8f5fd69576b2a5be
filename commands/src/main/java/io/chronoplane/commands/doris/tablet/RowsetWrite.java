package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rowset that is to be written.
///
/// @param ofLoad whether a transaction must be there for it, prepared
/// @param jobId  of the tablet's compaction that it belongs to; null when it belongs to none
public record RowsetWrite(long txnId, StagedRowset staged, boolean ofLoad, @Nullable String jobId) {

    List<Tag> reads(String instanceId) {
        Tag txn = DorisTabletTags.txn(instanceId, txnId);
        return jobId == null
                ? List.of(txn)
                : List.of(txn, DorisTabletTags.tablet(instanceId, staged.tabletId()));
    }
}
