package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A transaction becomes visible: each partition that it wrote to gets one version, all in one event.
final class CommitTxnDecider {

    private CommitTxnDecider() {}

    static Decision decide(CommitTxn command, States states, Context context) {
        String id = DorisTabletTags.txnId(command.instanceId(), command.txnId());
        if (!(states.of(DorisTabletEntities.TXN, id) instanceof BegunTxn txn)) {
            return Decision.reject(new TxnRejection.TxnUnknown(null, command.txnId()));
        }
        long now = context.at().toEpochMilli();
        long dbId = txn.request().dbId();
        return switch (txn.status()) {
            case ABORTED -> Decision.reject(new TxnRejection.TxnAlreadyAborted(dbId, txn.txnId()));
            case VISIBLE -> command.twoPhase()
                    ? Decision.reject(new TxnRejection.TxnAlreadyVisible(dbId, txn.txnId()))
                    : Decision.accept();
            case PREPARED -> command.twoPhase()
                    ? Decision.reject(new TxnRejection.TxnNotPrecommitted(dbId, txn.txnId()))
                    : unlessLate(command, txn, states, now);
            case PRECOMMITTED -> unlessLate(command, txn, states, now);
        };
    }

    private static Decision unlessLate(CommitTxn command, BegunTxn txn, States states, long now) {
        if (txn.preparedAt() + txn.request().timeoutMs() < now) {
            return Decision.reject(new TxnRejection.TxnTimedOut(txn.txnId()));
        }
        Map<Long, CommitTxn.Place> places = new HashMap<>();
        command.tablets().forEach(place -> places.put(place.tabletId(), place));
        Map<Long, LiveTablet> tablets = new HashMap<>();
        for (StagedRowset staged : txn.staged().values()) {
            CommitTxn.Place place = places.get(staged.tabletId());
            if (place == null) {
                return Decision.reject(new TxnRejection.StagedMoved(txn.txnId()));
            }
            String id = DorisTabletTags.tabletId(command.instanceId(), staged.tabletId());
            if (!(states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet live)) {
                return Decision.reject(new TxnRejection.LoadedTabletUnknown(staged.tabletId()));
            }
            if (live.meta().tableId() != place.tableId() || live.meta().partitionId() != place.partitionId()) {
                return Decision.reject(new TxnRejection.StagedMoved(txn.txnId()));
            }
            tablets.put(staged.tabletId(), live);
        }
        return Decision.accept(committed(command.instanceId(), txn, tablets, states, now));
    }

    private static TxnCommitted committed(
            String instanceId, BegunTxn txn, Map<Long, LiveTablet> tablets, States states, long now) {
        Map<String, PartitionCommit> partitions = new LinkedHashMap<>();
        List<StagedRowset> loaded = new ArrayList<>();
        for (StagedRowset staged : txn.staged().values()) {
            TabletMeta meta = Objects.requireNonNull(tablets.get(staged.tabletId())).meta();
            String id = DorisTabletTags.partitionId(instanceId, meta.tableId(), meta.partitionId());
            long version = partitions
                    .computeIfAbsent(id, unseen -> new PartitionCommit(
                            meta.tableId(),
                            meta.partitionId(),
                            states.of(DorisTabletEntities.PARTITION, id).version() + 1))
                    .version();
            loaded.add(new StagedRowset(
                    staged.tabletId(), staged.rowset().visible(new VersionRange(version, version), now)));
        }
        return new TxnCommitted(
                instanceId,
                txn.txnId(),
                txn.request().dbId(),
                txn.request().label(),
                List.copyOf(partitions.values()),
                loaded,
                now);
    }
}
