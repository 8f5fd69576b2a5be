package io.chronoplane.infra.ticdc.flow;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.ticdc.Flow;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.FlowListener;
import io.chronoplane.infra.ticdc.FlowSpec;
import io.chronoplane.infra.ticdc.Replicator;
import io.chronoplane.infra.ticdc.SinkRejected;
import io.chronoplane.infra.ticdc.rows.CommitLog;
import io.chronoplane.infra.ticdc.rows.Doorbell;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.sink.Outbound;
import io.chronoplane.infra.ticdc.sink.Sink;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import io.chronoplane.infra.ticdc.sink.Sinks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replicates from the node's own log. Flows read it once for all of them, where they are at its end.
public final class LogReplicator implements Replicator, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReplicator.class);
    private static final Duration VERIFICATION = Duration.ofSeconds(60);

    private final Node node;
    private final CommitLog log;
    private final Sinks sinks;
    private final Doorbell bell = new Doorbell();
    private final InstantSource clock;

    /// @param outbound which targets may be written to
    /// @param clock    for the times in messages
    public LogReplicator(Node node, Outbound outbound, InstantSource clock) {
        this.node = node;
        this.log = new CommitLog(node.systems(), node.log(), node.reading(), node.lookingBack());
        this.sinks = new Sinks(outbound);
        this.clock = clock;
        node.tell(bell);
    }

    @Override
    public void verify(SinkUri sink, ReplicaConfig config) throws SinkRejected {
        CompletableFuture<Void> verified = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("ticdc-verify " + sink.scheme()).start(() -> {
            try {
                open(sink, config).close();
                verified.complete(null);
            } catch (RuntimeException | Error e) {
                verified.completeExceptionally(e);
            }
        });
        try {
            verified.get(VERIFICATION.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw rejected(e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new SinkRejected(ErrorCode.SINK_URI_INVALID, "sink uri invalid 'the sink does not answer in time'");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new SinkRejected(ErrorCode.SERVER_IS_NOT_READY, "cdc server is not ready");
        }
    }

    /// The tables that a configuration replicates.
    ///
    /// @throws SinkRejected when it is not well-formed, or does not fit a table
    public List<ReplicatedTable> tables(ReplicaConfig config) throws SinkRejected {
        try {
            return new Selection(config, log.tables()).tables();
        } catch (FlowException e) {
            throw rejected(e);
        }
    }

    private Sink open(SinkUri sink, ReplicaConfig config) {
        Selection selection = new Selection(config, log.tables());
        return sinks.open(
                new SinkOpening("verify", sink, config, selection.tables(), 0, () -> log.firstTs().orElse(0L), clock));
    }

    private static SinkRejected rejected(@Nullable Throwable cause) {
        if (cause instanceof FlowException why) {
            return new SinkRejected(why.code(), why.explanation());
        }
        LOG.atWarn().setCause(cause).log("a sink could not be opened");
        return new SinkRejected(
                ErrorCode.UNKNOWN, "internal error: " + (cause == null ? "unknown" : cause.getClass().getSimpleName()));
    }

    @Override
    public Flow start(FlowSpec spec, FlowListener listener) {
        LogFlow flow = new LogFlow(spec, listener, log, sinks, bell, clock);
        flow.start();
        return flow;
    }

    /// Flows are closed by those who started them.
    @Override
    public void close() {
        node.tellNoMore(bell);
    }
}
