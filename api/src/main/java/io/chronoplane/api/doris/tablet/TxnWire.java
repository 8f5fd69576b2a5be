package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.BegunTxn;
import io.chronoplane.commands.doris.tablet.Coordinator;
import io.chronoplane.commands.doris.tablet.RequestId;
import io.chronoplane.commands.doris.tablet.TxnRequest;
import io.chronoplane.commands.doris.tablet.TxnStatus;
import java.util.Objects;

/// Transactions as the Meta Service's JSON has them: `TxnInfoPB`.
final class TxnWire {

    private TxnWire() {}

    static TxnRequest request(ProtoMessage txn) throws MalformedMessage {
        ProtoMessage id = txn.message("request_id");
        ProtoMessage coordinator = txn.message("coordinator");
        return new TxnRequest(
                Given.or(txn.int64("db_id"), -1),
                Given.orEmpty(txn.text("label")),
                txn.int64s("table_ids"),
                Given.time(txn.int64("timeout_ms")),
                Given.time(txn.int64("precommit_timeout_ms")),
                id == null ? null : new RequestId(Given.orZero(id.int64("hi")), Given.orZero(id.int64("lo"))),
                coordinator == null ? null : coordinator(coordinator),
                txn.oneOf("load_job_source_type", TabletEnums.LOAD_SOURCE));
    }

    private static Coordinator coordinator(ProtoMessage given) throws MalformedMessage {
        return new Coordinator(
                Objects.requireNonNullElse(given.oneOf("source_type", TabletEnums.TXN_SOURCE), 0),
                Given.orZero(given.int64("id")),
                Given.orEmpty(given.text("ip")),
                Given.orZero(given.int64("start_time")));
    }

    static void write(ProtoWriter out, BegunTxn txn) {
        TxnRequest request = txn.request();
        out.begin()
                .int64("db_id", request.dbId())
                .int64s("table_ids", request.tableIds())
                .int64("txn_id", txn.txnId())
                .text("label", request.label())
                .message("request_id", request.requestId(), (to, id) ->
                        to.begin().int64("hi", id.high()).int64("lo", id.low()).end())
                .message("coordinator", request.coordinator(), (to, by) -> to.begin()
                        .int64("id", by.id())
                        .text("ip", by.ip())
                        .int64("start_time", by.startTime())
                        .end())
                .text("load_job_source_type", TabletEnums.LOAD_SOURCE.name(request.sourceType()))
                .int64("prepare_time", txn.preparedAt())
                .int64("precommit_time", TabletWire.set(txn.precommittedAt()))
                .int64("commit_time", txn.status() == TxnStatus.VISIBLE ? txn.finishedAt() : null)
                .int64("finish_time", TabletWire.set(txn.finishedAt()))
                .text("reason", txn.reason().isEmpty() ? null : txn.reason())
                .text("status", TabletEnums.TXN_STATUS.name(txn.status()))
                .int64("timeout_ms", request.timeoutMs())
                .int64("precommit_timeout_ms", TabletWire.set(request.precommitTimeoutMs()))
                .end();
    }
}
