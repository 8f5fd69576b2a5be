package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.FencedException;
import io.chronoplane.infra.cluster.Lease;
import io.chronoplane.infra.cluster.LeaseNotes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// As notes to the leases of changefeeds, incarnation and checkpoint, for all nodes to read.
public final class ProgressNotes implements ProgressStore {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressNotes.class);

    private final LeaseNotes notes;

    public ProgressNotes(LeaseNotes notes) {
        this.notes = notes;
    }

    @Override
    public Map<ChangefeedKey, Progress> load() {
        Map<ChangefeedKey, Progress> all = new HashMap<>();
        notes.all().forEach((lease, note) -> Assignment.keyOf(lease).ifPresent(key -> {
            String[] parts = note.split(" ", 2);
            all.put(key, new Progress(parts[0], Long.parseLong(parts[1])));
        }));
        return all;
    }

    @Override
    public void save(List<Checkpoint> moved) {
        for (Checkpoint one : moved) {
            Progress progress = one.progress();
            unlessFenced(() -> notes.write(one.lease(), progress.incarnation() + " " + progress.checkpointTs()));
        }
    }

    @Override
    public void forget(ChangefeedKey key, Lease lease) {
        unlessFenced(() -> notes.erase(lease));
    }

    /// Whoever has the lease now knows better.
    private static void unlessFenced(Runnable writing) {
        try {
            writing.run();
        } catch (FencedException e) {
            LOG.atInfo().log("a checkpoint was not written: {}", e.getMessage());
        }
    }
}
