package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.doris.tablet.keys.KeyCodec;
import io.chronoplane.api.doris.tablet.keys.KeyTypes;
import io.chronoplane.commands.doris.tablet.CompactionRejection;
import io.chronoplane.commands.doris.tablet.DorisTabletRejection;
import io.chronoplane.commands.doris.tablet.JobRejection;
import io.chronoplane.commands.doris.tablet.TabletRejection;
import io.chronoplane.commands.doris.tablet.TxnRejection;
import java.util.HexFormat;
import java.util.Map;

/// The one table from our refusals to the Meta Service's codes and messages. The spelling is the vendor's, mistakes
/// included.
final class DorisTabletErrors {

    private DorisTabletErrors() {}

    static Refusal of(DorisTabletRejection rejection, TxnOperation operation) {
        return switch (rejection) {
            case TabletRejection tablet -> of(tablet);
            case JobRejection job -> JobErrors.of(job);
            case TxnRejection txn -> of(txn, operation);
            case CompactionRejection compaction ->
                throw new IllegalStateException("only backends compact: " + compaction.code());
        };
    }

    private static Refusal of(TabletRejection rejection) {
        return switch (rejection) {
            case TabletRejection.TabletsMissing r -> Refusal.invalid("no tablet meta");
            case TabletRejection.TabletUnknown r -> tabletUnknown(r.instanceId(), r.tabletId());
        };
    }

    static Refusal tabletUnknown(String instanceId, long tabletId) {
        String key = HexFormat.of()
                .formatHex(KeyCodec.encode(KeyTypes.named("MetaTabletIdxKey")
                        .orElseThrow()
                        .fields(Map.of("instance_id", instanceId, "tablet_id", Long.toString(tabletId)))));
        return new Refusal(
                "TABLET_NOT_FOUND",
                "failed to get tablet_idx, err=KeyNotFound tablet_id=" + tabletId + " key=" + key);
    }

    private static Refusal of(TxnRejection rejection, TxnOperation operation) {
        return switch (rejection) {
            case TxnRejection.TxnRequestIncomplete r ->
                Refusal.invalid("invalid argument, label=" + r.label() + " db_id=" + r.dbId());
            case TxnRejection.TxnRequestRepeated r -> new Refusal(
                    "TXN_DUPLICATED_REQ",
                    "db_id=" + r.dbId() + " label=" + r.label() + " txn_id=" + r.txnId() + " dup begin txn request.");
            case TxnRejection.LabelTaken r -> new Refusal(
                    "TXN_LABEL_ALREADY_USED",
                    "Label [" + r.label() + "] has already been used, relate to txn [" + r.txnId() + "], status=["
                            + TabletEnums.TXN_STATUS.name(r.status()) + "]");
            case TxnRejection.LabelAbortedTooOften r ->
                Refusal.invalid("too many aborted txn for label=" + r.label() + " txn_id=" + r.txnId()
                        + ", please check your data quality");
            case TxnRejection.TxnUnknown r -> unknown(r, operation);
            case TxnRejection.TxnAlreadyAborted r -> new Refusal(
                    "TXN_ALREADY_ABORTED",
                    operation == TxnOperation.PRECOMMIT
                            ? "transaction is already aborted: db_id=" + r.dbId() + " txn_id=" + r.txnId()
                            : "transaction [" + r.txnId() + "] is already aborted, db_id=" + r.dbId());
            case TxnRejection.TxnAlreadyVisible r -> new Refusal("TXN_ALREADY_VISIBLE", visible(r, operation));
            case TxnRejection.TxnAlreadyPrecommitted r -> new Refusal(
                    "TXN_ALREADY_PRECOMMITED",
                    "transaction is already precommited: db_id=" + r.dbId() + " txn_id=" + r.txnId());
            case TxnRejection.TxnNotPrecommitted r -> new Refusal(
                    "TXN_INVALID_STATUS",
                    "transaction is prepare, not pre-committed: db_id=" + r.dbId() + " txn_id" + r.txnId());
            case TxnRejection.TxnTimedOut r ->
                new Refusal("UNDEFINED_ERR", "txn is expired, not allow to commit txn_id=" + r.txnId());
            case TxnRejection.LoadedTabletUnknown r ->
                new Refusal("KV_TXN_GET_ERR", "failed to get tablet_idx, err=KeyNotFound tablet_id=" + r.tabletId());
            case TxnRejection.StagedMoved r -> new Refusal(
                    "KV_TXN_CONFLICT", "rowsets of the transaction kept changing, txn_id=" + r.txnId());
            case TxnRejection.NoneRunning r -> new Refusal(
                    "TXN_INVALID_STATUS",
                    "running transaction not found, db_id=" + r.dbId() + " label=" + r.label());
            case TxnRejection.TxnNotPrepared r ->
                Refusal.invalid("txn is not in TXN_STATUS_PREPARED state, txn_id=" + r.txnId() + ", txn_status="
                        + (r.status() == null ? "TXN_STATUS_UNKNOWN" : TabletEnums.TXN_STATUS.name(r.status())));
            case TxnRejection.RowsetExists r -> new Refusal("ALREADY_EXISTED", "rowset already exists");
            case TxnRejection.RowsetJobUnknown r -> new Refusal(
                    "STALE_PREPARE_ROWSET",
                    r.anyJob()
                            ? "stale perpare rowset request, tablet_id=" + r.tabletId() + " job_id=" + r.jobId()
                            : "job not found, tablet_id=" + r.tabletId() + " job_id=" + r.jobId());
        };
    }

    private static Refusal unknown(TxnRejection.TxnUnknown r, TxnOperation operation) {
        return switch (operation) {
            case COMMIT ->
                new Refusal("KV_TXN_GET_ERR", "failed to get db id, txn_id=" + r.txnId() + " err=KeyNotFound");
            case ABORT -> new Refusal("TXN_ID_NOT_FOUND", "transaction [" + r.txnId() + "] not found");
            case PRECOMMIT, OTHER -> new Refusal(
                    "TXN_ID_NOT_FOUND",
                    "failed to get db id with " + (r.dbId() == null ? "" : "db_id=" + r.dbId() + " ") + "txn_id="
                            + r.txnId() + " err=KeyNotFound");
        };
    }

    private static String visible(TxnRejection.TxnAlreadyVisible r, TxnOperation operation) {
        return switch (operation) {
            case COMMIT -> "transaction [" + r.txnId() + "] is already visible, not pre-committed.";
            case ABORT -> "transaction [" + r.txnId() + "] is already VISIBLE, db_id=" + r.dbId();
            case PRECOMMIT, OTHER ->
                "transaction is already visible: db_id=" + r.dbId() + " txn_id=" + r.txnId();
        };
    }
}
