package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Replicates nothing: what its runs tell is for the test to say.
final class ScriptedReplicator implements Replicator {

    /// Every run that was ever started.
    final List<Run> runs = new CopyOnWriteArrayList<>();

    /// Starts of this id hang until it opens.
    final CountDownLatch hanging = new CountDownLatch(1);

    record Run(FlowSpec spec, FlowListener listener, CountDownLatch closed) implements Flow {

        boolean isClosed() {
            return closed.getCount() == 0;
        }

        @Override
        public long checkpointTs() {
            return spec.checkpointTs();
        }

        @Override
        public long resolvedTs() {
            return spec.checkpointTs();
        }

        @Override
        public List<Long> tableIds() {
            return List.of(7L);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    Run last() {
        return runs.getLast();
    }

    @Override
    public void verify(SinkUri sink, ReplicaConfig config) {}

    @Override
    public Flow start(FlowSpec spec, FlowListener listener) {
        if (spec.id().equals("hangs")) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Run run = new Run(spec, listener, new CountDownLatch(1));
        runs.add(run);
        return run;
    }
}
