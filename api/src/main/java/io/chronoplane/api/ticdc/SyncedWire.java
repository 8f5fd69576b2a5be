package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.ticdc.SyncedStatusConfig;
import io.chronoplane.infra.ticdc.Standing;

/// Whether a changefeed has caught up and nothing happens.
final class SyncedWire {

    private static final long MILLIS = 1_000;

    private SyncedWire() {}

    /// @param lastChange timestamp of the last event of the log, whether or not the changefeed takes it
    static ObjectNode of(Standing standing, long lastChange, long nowMillis, SyncedStatusConfig limits) {
        long checkpointMillis = standing.checkpointTs() >>> 18;
        long syncedTs = Math.min(lastChange, standing.checkpointTs());
        boolean quiet = nowMillis - (syncedTs >>> 18) > limits.syncedCheckInterval() * MILLIS;
        // A log that others append to promises nothing behind its last event: being there is all that can be asked.
        boolean fresh = standing.checkpointTs() >= lastChange
                || nowMillis - checkpointMillis < limits.checkpointInterval() * MILLIS;
        boolean together =
                (standing.resolvedTs() >>> 18) - checkpointMillis < limits.checkpointInterval() * MILLIS;
        return Replies.JSON.objectNode()
                .put("synced", quiet && fresh)
                .put("sink_checkpoint_ts", GoTimes.local(standing.checkpointTs()))
                .put("puller_resolved_ts", GoTimes.local(standing.resolvedTs()))
                .put("last_synced_ts", GoTimes.local(syncedTs))
                .put("now_ts", GoTimes.localMillis(nowMillis))
                .put("info", explanation(quiet, fresh, together));
    }

    private static String explanation(boolean quiet, boolean fresh, boolean together) {
        if (quiet && fresh) {
            return "Data syncing is finished";
        }
        return quiet && together
                ? "Please check whether PD is online and TiKV Regions are all available. If PD is offline or some TiKV"
                        + " regions are not available, it means that the data syncing process is complete. To check"
                        + " whether TiKV regions are all available, you can view 'TiKV-Details' > 'Resolved-Ts' > 'Max"
                        + " Leader Resolved TS gap' on Grafana. If the gap is large, such as a few minutes, it means"
                        + " that some regions in TiKV are unavailable. Otherwise, if the gap is small and PD is online,"
                        + " it means the data syncing is incomplete, so please wait"
                : "The data syncing is not finished, please wait";
    }
}
