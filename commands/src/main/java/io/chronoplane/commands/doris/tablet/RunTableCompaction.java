package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Begins a compaction of every tablet of a table, all at once. Tablets without anything to merge are left out.
///
/// @param instanceId of the first one
public record RunTableCompaction(String instanceId, List<RunCompaction> runs) implements TabletCommand {

    public RunTableCompaction {
        runs = List.copyOf(runs);
    }

    @Override
    public List<Tag> reads() {
        return runs.stream().flatMap(run -> run.reads().stream()).distinct().toList();
    }
}
