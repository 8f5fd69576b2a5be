package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkKind;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.OwnThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Delivers everything to nowhere, as fast as the log promises that it is over.
public final class BlackholeReplicator implements Replicator {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EventLog log;

    public BlackholeReplicator(EventLog log) {
        this.log = log;
    }

    @Override
    public void verify(SinkUri sink, ReplicaConfig config) throws SinkRejected {
        if (SinkKind.of(sink).filter(SinkKind.BLACKHOLE::equals).isEmpty()) {
            throw new SinkRejected(
                    ErrorCode.SINK_URI_INVALID, "the sink scheme (" + sink.scheme() + ") is not supported");
        }
    }

    @Override
    public Flow start(FlowSpec spec, FlowListener listener) {
        return new Running(spec, listener);
    }

    private final class Running implements Flow {

        private final FlowSpec spec;
        private final FlowListener listener;
        private final OwnThread thread;
        private volatile long delivered;
        private volatile boolean closing;

        Running(FlowSpec spec, FlowListener listener) {
            this.spec = spec;
            this.listener = listener;
            this.delivered = spec.checkpointTs();
            this.thread = OwnThread.start("ticdc-blackhole", this::run);
        }

        private void run() {
            long target = spec.targetTs().orElse(Long.MAX_VALUE);
            while (!closing && delivered < target) {
                delivered = Math.max(delivered, Math.min(target, log.resolved()));
                listener.checkpoint(delivered);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (!closing) {
                listener.finished(delivered);
            }
        }

        @Override
        public long checkpointTs() {
            return delivered;
        }

        @Override
        public long resolvedTs() {
            return delivered;
        }

        @Override
        public List<Long> tableIds() {
            return List.of();
        }

        @Override
        public void close() {
            closing = true;
            thread.awaitEnd();
        }
    }
}
