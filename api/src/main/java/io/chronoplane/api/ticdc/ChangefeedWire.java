package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.infra.ticdc.Standing;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;
import java.util.Locale;

/// How changefeeds look.
final class ChangefeedWire {

    /// Of the one upstream there is, which is our own log. Clients hand it back.
    static final long UPSTREAM_ID = 1;

    private static final int STOPPED = 1;
    private static final int FINISHED = 4;

    private ChangefeedWire() {}

    /// `ChangeFeedInfo`
    static ObjectNode whole(ChangefeedView feed, Standing standing) {
        ObjectNode json = Replies.JSON.objectNode();
        json.put("upstream_id", UPSTREAM_ID);
        json.put("namespace", feed.namespace());
        json.put("id", feed.id());
        json.put("sink_uri", feed.sink().masked());
        json.put("create_time", GoTimes.full(feed.createdAt()));
        if (feed.startTs() != 0) {
            Replies.unsigned(json, "start_ts", feed.startTs());
        }
        Long target = feed.targetTs();
        if (target != null) {
            Replies.unsigned(json, "target_ts", target);
        }
        if (adminJob(feed.state()) != 0) {
            json.put("admin_job_type", adminJob(feed.state()));
        }
        json.set("config", ConfigWire.write(feed.config()));
        json.put("state", text(feed.state()));
        FeedError error = feed.error();
        if (error != null) {
            json.set("error", error(error));
        }
        json.put("creator_version", feed.creatorVersion());
        Replies.unsigned(json, "resolved_ts", standing.resolvedTs());
        Replies.unsigned(json, "checkpoint_ts", standing.checkpointTs());
        json.put("checkpoint_time", GoTimes.local(standing.checkpointTs()));
        if (feed.state() == FeedState.NORMAL) {
            ArrayNode tasks = json.putArray("task_status");
            standing.capture().ifPresent(capture -> {
                ObjectNode task = tasks.addObject().put("capture_id", capture);
                if (!standing.tableIds().isEmpty()) {
                    task.set("table_ids", ids(standing.tableIds()));
                }
            });
        }
        return json;
    }

    /// An item of a list.
    static ObjectNode item(ChangefeedView feed, Standing standing) {
        ObjectNode json = Replies.JSON.objectNode();
        json.put("upstream_id", UPSTREAM_ID);
        json.put("namespace", feed.namespace());
        json.put("id", feed.id());
        json.put("state", text(feed.state() == FeedState.PENDING ? FeedState.WARNING : feed.state()));
        Replies.unsigned(json, "checkpoint_tso", standing.checkpointTs());
        json.put("checkpoint_time", GoTimes.local(standing.checkpointTs()));
        FeedError error = feed.error();
        json.set("error", error == null ? Replies.JSON.nullNode() : error(error));
        return json;
    }

    /// `ChangefeedStatus`. An error counts until something that is younger has been delivered.
    static ObjectNode status(ChangefeedView feed, Standing standing) {
        ObjectNode json = Replies.JSON.objectNode();
        json.put("state", text(feed.state()));
        Replies.unsigned(json, "resolved_ts", standing.resolvedTs());
        Replies.unsigned(json, "checkpoint_ts", standing.checkpointTs());
        FeedError error = feed.error();
        if (error != null && error.at().toEpochMilli() > standing.checkpointTs() >>> 18) {
            json.set(feed.state() == FeedState.WARNING ? "last_warning" : "last_error", error(error));
        }
        return json;
    }

    static ArrayNode ids(List<Long> tableIds) {
        ArrayNode ids = Replies.JSON.arrayNode();
        tableIds.forEach(ids::add);
        return ids;
    }

    static String text(FeedState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode error(FeedError error) {
        return Replies.JSON.objectNode()
                .put("time", GoTimes.full(error.at()))
                .put("addr", error.address())
                .put("code", ErrorNames.of(error.code()))
                .put("message", ErrorNames.message(error.code(), error.message()));
    }

    private static int adminJob(FeedState state) {
        return switch (state) {
            case NORMAL, WARNING -> 0;
            case STOPPED, PENDING, FAILED -> STOPPED;
            case FINISHED -> FINISHED;
        };
    }
}
