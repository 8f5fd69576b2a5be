package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.ProtoEnum;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.JobAction;
import io.chronoplane.commands.doris.tablet.KeysType;
import io.chronoplane.commands.doris.tablet.Overlap;
import io.chronoplane.commands.doris.tablet.TabletState;
import io.chronoplane.commands.doris.tablet.TxnStatus;

/// The names and numbers of the enums in `cloud.proto` and `olap_file.proto`.
final class TabletEnums {

    static final ProtoEnum<TxnStatus> TXN_STATUS = ProtoEnum.<TxnStatus>empty()
            .with("TXN_STATUS_PREPARED", 1, TxnStatus.PREPARED)
            .with("TXN_STATUS_VISIBLE", 3, TxnStatus.VISIBLE)
            .with("TXN_STATUS_ABORTED", 4, TxnStatus.ABORTED)
            .with("TXN_STATUS_PRECOMMITTED", 5, TxnStatus.PRECOMMITTED);

    static final ProtoEnum<TabletState> TABLET_STATE = ProtoEnum.<TabletState>empty()
            .with("PB_NOTREADY", 0, TabletState.NOTREADY)
            .with("PB_RUNNING", 1, TabletState.RUNNING)
            .with("PB_TOMBSTONED", 2, TabletState.TOMBSTONED)
            .with("PB_STOPPED", 3, TabletState.STOPPED)
            .with("PB_SHUTDOWN", 4, TabletState.SHUTDOWN);

    static final ProtoEnum<KeysType> KEYS_TYPE = ProtoEnum.<KeysType>empty()
            .with("DUP_KEYS", 0, KeysType.DUP_KEYS)
            .with("UNIQUE_KEYS", 1, KeysType.UNIQUE_KEYS)
            .with("AGG_KEYS", 2, KeysType.AGG_KEYS);

    static final ProtoEnum<Overlap> OVERLAP = ProtoEnum.<Overlap>empty()
            .with("OVERLAP_UNKNOWN", 0, Overlap.UNKNOWN)
            .with("OVERLAPPING", 1, Overlap.OVERLAPPING)
            .with("NONOVERLAPPING", 2, Overlap.NONOVERLAPPING);

    static final ProtoEnum<CompactionType> COMPACTION_TYPE = ProtoEnum.<CompactionType>empty()
            .with("BASE", 1, CompactionType.BASE)
            .with("CUMULATIVE", 2, CompactionType.CUMULATIVE)
            .with("EMPTY_CUMULATIVE", 3, CompactionType.EMPTY_CUMULATIVE)
            .with("FULL", 4, CompactionType.FULL)
            .with("STOP_TOKEN", 5, CompactionType.STOP_TOKEN);

    static final ProtoEnum<JobAction> JOB_ACTION = ProtoEnum.<JobAction>empty()
            .with("COMMIT", 1, JobAction.COMMIT)
            .with("ABORT", 2, JobAction.ABORT)
            .with("LEASE", 3, JobAction.LEASE);

    static final ProtoEnum<Integer> LOAD_SOURCE = ProtoEnum.<Integer>empty()
            .with("LOAD_JOB_SRC_TYPE_FRONTEND", 1, 1)
            .with("LOAD_JOB_SRC_TYPE_BACKEND_STREAMING", 2, 2)
            .with("LOAD_JOB_SRC_TYPE_INSERT_STREAMING", 3, 3)
            .with("LOAD_JOB_SRC_TYPE_ROUTINE_LOAD_TASK", 4, 4)
            .with("LOAD_JOB_SRC_TYPE_BATCH_LOAD_JOB", 5, 5);

    static final ProtoEnum<Integer> TXN_SOURCE = ProtoEnum.<Integer>empty()
            .with("TXN_SOURCE_TYPE_FE", 1, 1)
            .with("TXN_SOURCE_TYPE_BE", 2, 2);

    private TabletEnums() {}
}
