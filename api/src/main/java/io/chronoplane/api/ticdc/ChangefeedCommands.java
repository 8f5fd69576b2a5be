package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.ConfigCheck;
import io.chronoplane.commands.ticdc.ConfigNormal;
import io.chronoplane.commands.ticdc.ConfigProblem;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.commands.ticdc.TicdcCommand;
import io.chronoplane.commands.ticdc.TicdcRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Creates, changes, pauses, resumes and removes changefeeds.
final class ChangefeedCommands {

    private final Gateway gateway;
    private final TicdcNode node;
    private final String version;

    ChangefeedCommands(Gateway gateway, TicdcNode node, String version) {
        this.gateway = gateway;
        this.node = node;
        this.version = version;
    }

    void create(Exchange exchange, List<String> names) throws Refused {
        CreateRequest request = CreateRequest.of(exchange);
        if (find(request.key()).isPresent()) {
            throw new Refused(Refusal.of(new TicdcRejection.ChangefeedExists(request.key())));
        }
        exchange.offload(() -> moment(request.startTs(), "start-ts"), checked -> guarded(exchange, () ->
                create(exchange, request, checked)));
    }

    private void create(Exchange exchange, CreateRequest request, Moment start) throws Refused {
        long startTs = start.orThrow();
        Long target = request.targetTs() == 0 ? null : Long.valueOf(request.targetTs());
        if (target != null && Long.compareUnsigned(target, startTs) <= 0) {
            throw new Refused(Refusal.of(new TicdcRejection.TargetBeforeStart(target, startTs, false)));
        }
        SinkUri sink = SinkUris.parse(request.sinkUri());
        ReplicaConfig config = ConfigWire.over(ReplicaConfig.defaults(), request.config());
        Optional<ConfigProblem> problem = ConfigCheck.problem(sink, config);
        if (problem.isPresent()) {
            throw new Refused(Refusal.of(problem.get()));
        }
        exchange.await(node.checks().check(sink, config), rejected -> {
            if (rejected.isPresent()) {
                Replies.refuse(exchange, Refusal.of(rejected.get()));
            } else {
                TicdcCommand.CreateChangefeed create =
                        new TicdcCommand.CreateChangefeed(request.key(), sink, startTs, target, config, version);
                show(exchange, create, () -> find(request.key()).orElseGet(() -> foreseen(create)));
            }
        });
    }

    void update(Exchange exchange, List<String> names) throws Refused {
        ChangefeedKey key = Names.key(exchange, names.getFirst());
        ChangefeedView before = known(key);
        if (before.state() != FeedState.STOPPED && before.state() != FeedState.FAILED) {
            throw new Refused(Refusal.of(new TicdcRejection.ChangefeedRuns(key, before.state())));
        }
        Body body = Body.of(exchange);
        body.refuseOtherUpstream();
        long target = body.unsigned("target_ts");
        String sinkUri = body.text("sink_uri");
        ObjectNode given = body.object("replica_config");
        ReplicaConfig config = ConfigWire.over(before.config(), given);
        Long targetTs = target == 0 ? before.targetTs() : Long.valueOf(target);
        if (target != 0 && Long.compareUnsigned(target, before.startTs()) <= 0) {
            throw new Refused(Refusal.of(new TicdcRejection.TargetBeforeStart(target, before.startTs(), true)));
        }
        SinkUri sink = newSink(before, sinkUri);
        TicdcCommand update = new TicdcCommand.UpdateChangefeed(key, sink, targetTs, config);
        ChangefeedView after = before.with(sink, targetTs, ConfigNormal.of(sink, config), before.changedAt());
        if (given == null && sinkUri.isEmpty()) {
            show(exchange, update, () -> after);
        } else {
            verify(exchange, sink, config, () -> show(exchange, update, () -> after));
        }
    }

    private static SinkUri newSink(ChangefeedView before, String given) throws Refused {
        try {
            return SinkUris.over(before.sink(), given);
        } catch (Refused refused) {
            throw new Refused(refused.refusal().inUpdate());
        }
    }

    private void verify(Exchange exchange, SinkUri sink, ReplicaConfig config, Runnable then) throws Refused {
        Optional<ConfigProblem> problem = ConfigCheck.problem(sink, config);
        if (problem.isPresent()) {
            throw new Refused(Refusal.of(problem.get()).inUpdate());
        }
        exchange.await(node.checks().check(sink, config), rejected -> {
            if (rejected.isPresent()) {
                Replies.refuse(exchange, Refusal.of(rejected.get()).inUpdate());
            } else {
                then.run();
            }
        });
    }

    void pause(Exchange exchange, List<String> names) throws Refused {
        send(exchange, new TicdcCommand.PauseChangefeed(Names.key(exchange, names.getFirst())));
    }

    void remove(Exchange exchange, List<String> names) throws Refused {
        send(exchange, new TicdcCommand.RemoveChangefeed(Names.key(exchange, names.getFirst())));
    }

    void resume(Exchange exchange, List<String> names) throws Refused {
        ChangefeedKey key = Names.key(exchange, names.getFirst());
        ChangefeedView before = known(key);
        Body body = Body.optional(exchange);
        long overwrite = body.unsigned("overwrite_checkpoint_ts");
        body.refuseOtherUpstream();
        long checkpoint =
                overwrite == 0 ? node.standing(before).checkpointTs() : overwrite;
        exchange.offload(() -> moment(checkpoint, "checkpoint-ts"), checked -> guarded(exchange, () -> {
            long checkpointTs = checked.orThrow();
            send(exchange, new TicdcCommand.ResumeChangefeed(key, overwrite == 0 ? null : Long.valueOf(checkpointTs)));
        }));
    }

    /// A moment that is asked for, or why it cannot be had.
    private record Moment(long ts, Optional<Refusal> refusal) {

        long orThrow() throws Refused {
            if (refusal.isPresent()) {
                throw new Refused(refusal.get());
            }
            return ts;
        }
    }

    /// @param asked 0 for now
    private Moment moment(long asked, String name) {
        long now = node.clock().current();
        long ts = asked == 0 ? now : asked;
        if (Long.compareUnsigned(ts, now) > 0) {
            return new Moment(ts, Optional.of(Refusal.parameter("invalid " + name + " " + Long.toUnsignedString(ts)
                    + ", larger than current tso " + now)));
        }
        long safepoint = node.clock().safepoint();
        return ts > safepoint
                ? new Moment(ts, Optional.empty())
                : new Moment(ts, Optional.of(new Refusal(
                        ErrorCode.START_TS_BEFORE_GC,
                        "fail to create or maintain changefeed because start-ts " + ts
                                + " is earlier than or equal to GC safepoint at " + safepoint)));
    }

    private ChangefeedView known(ChangefeedKey key) throws Refused {
        return find(key).orElseThrow(() -> new Refused(Refusal.unknown(key)));
    }

    private Optional<ChangefeedView> find(ChangefeedKey key) {
        return gateway.ask(new TicdcQuery.GetChangefeed(key));
    }

    private void send(Exchange exchange, TicdcCommand command) {
        send(exchange, command, () -> Replies.ok(exchange));
    }

    /// Answers with what has become of the changefeed.
    private void show(Exchange exchange, TicdcCommand command, Supplier<ChangefeedView> result) {
        send(exchange, command, () -> {
            ChangefeedView view = result.get();
            Replies.ok(
                    exchange, ChangefeedWire.whole(view, node.standing(view)));
        });
    }

    /// What a command that is only tried would lead to.
    private ChangefeedView foreseen(TicdcCommand.CreateChangefeed command) {
        Instant now = Instant.ofEpochMilli(node.clock().millis());
        return new ChangefeedView(
                command.key().namespace(),
                command.key().id(),
                FeedState.NORMAL,
                command.sink(),
                command.startTs(),
                command.targetTs(),
                ConfigNormal.of(command.sink(), command.config()),
                "",
                command.creatorVersion(),
                now,
                now,
                null);
    }

    private static void send(Exchange exchange, TicdcCommand command, Runnable accepted) {
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted ok -> accepted.run();
                case Outcome.Rejected rejected ->
                    Replies.refuse(exchange, Refusal.of((TicdcRejection) rejected.rejection()));
            }
        });
    }

    private interface Step {
        void go() throws Refused;
    }

    private static void guarded(Exchange exchange, Step step) {
        try {
            step.go();
        } catch (Refused refused) {
            Replies.refuse(exchange, refused.refusal());
        }
    }
}
