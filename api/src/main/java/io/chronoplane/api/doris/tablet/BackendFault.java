package io.chronoplane.api.doris.tablet;

import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.tablet.CompactionRejection;
import io.chronoplane.commands.doris.tablet.DorisTabletRejection;
import io.chronoplane.commands.doris.tablet.JobRejection;
import io.chronoplane.commands.doris.tablet.TabletRejection;
import io.chronoplane.commands.doris.tablet.TxnRejection;

/// What a backend says when something is wrong.
///
/// @param word     the status in the words of upstream's newest source: `NOT_FOUND`, `E-2000`
/// @param message  in those words
/// @param document the message in the words of the vendor's document
record BackendFault(String word, String message, String document) {

    static BackendFault plain(String word, String message) {
        return new BackendFault(word, message, message);
    }

    static BackendFault tabletUnknown(String tabletId) {
        return new BackendFault("NOT_FOUND", "Tablet not found. tablet_id=" + tabletId, "Tablet not found");
    }

    /// One with a number of its own.
    static BackendFault numbered(int number, String message) {
        return new BackendFault("E" + number, message, "fail to execute compaction, error = " + number);
    }

    static BackendFault of(Rejection rejection) {
        return switch ((DorisTabletRejection) rejection) {
            case TabletRejection.TabletUnknown r -> tabletUnknown(Long.toString(r.tabletId()));
            case CompactionRejection compaction -> of(compaction);
            case TabletRejection.TabletsMissing other -> unexpected(other);
            case JobRejection other -> unexpected(other);
            case TxnRejection other -> unexpected(other);
        };
    }

    private static BackendFault of(CompactionRejection rejection) {
        return switch (rejection) {
            case CompactionRejection.TabletNotRunning r ->
                plain("INTERNAL_ERROR", "invalid tablet state. tablet_id=" + r.tabletId());
            case CompactionRejection.CompactionBusy r ->
                numbered(-216, "another base compaction is running. tablet=" + r.tabletId());
            case CompactionRejection.CumulativeBusy r -> numbered(-2000, "cumu no suitable versions: job tablet busy");
            case CompactionRejection.CompactionsStopped r ->
                plain("INTERNAL_ERROR", "failed to start tablet job: compactions are not allowed on tablet_id="
                        + r.tabletId() + " currently");
            case CompactionRejection.VersionsDiscontinuous r ->
                plain("INTERNAL_ERROR", "versions are not continuity: prev=" + r.before() + " cur=" + r.next());
            case CompactionRejection.NothingToCumulate r -> numbered(-2000, "no suitable versions: " + r.why());
            case CompactionRejection.TooFewBelowPoint r -> tooFew(r.rowsets());
            case CompactionRejection.NothingBelowPoint r -> numbered(-808, "no suitable versions for compaction");
            case CompactionRejection.TooFewForFull r -> tooFew(r.rowsets());
        };
    }

    private static BackendFault tooFew(int rowsets) {
        return numbered(-808, "insufficent compaction input rowset, #rowsets=" + rowsets);
    }

    private static BackendFault unexpected(DorisTabletRejection rejection) {
        throw new IllegalStateException("no backend asks what is refused so: " + rejection.code());
    }
}
