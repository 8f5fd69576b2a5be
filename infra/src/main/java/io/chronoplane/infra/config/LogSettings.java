package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.ByteSize;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.util.List;

/// How the event log uses memory.
///
/// @param maxQueued     commands that may wait at one moment; more are refused as overload
/// @param entityCache   entities whose state is kept in memory
/// @param snapshotBytes of events before an entity gets its first snapshot, in bytes
public record LogSettings(int maxQueued, int entityCache, long snapshotBytes) {

    static final Setting<Integer> MAX_QUEUED = new Setting<>(
            "log.max-queued",
            new WholeNumber(1, 1_000_000),
            "10000",
            "Commands that may wait to be written. More are refused at once, so that overload is an answer and not"
                    + " a growing queue.");
    static final Setting<Integer> ENTITY_CACHE = new Setting<>(
            "log.entity-cache",
            new WholeNumber(1, 100_000_000),
            "20000",
            "Entities whose state is kept in memory to decide on. Others are read from the log when a command comes.");
    static final Setting<Long> SNAPSHOT_BYTES = new Setting<>(
            "log.snapshot-bytes",
            new ByteSize(1 << 10, 64 << 20),
            "64KiB",
            "Size of the events of one entity after which its state is saved for the first time, so that it is found"
                    + " again without reading its whole history. Later snapshots follow when the events since weigh as"
                    + " much as the state.");

    static final SettingGroup GROUP = new SettingGroup("Event log", List.of(MAX_QUEUED, ENTITY_CACHE, SNAPSHOT_BYTES));

    static LogSettings from(Values values) {
        return new LogSettings(values.get(MAX_QUEUED), values.get(ENTITY_CACHE), values.get(SNAPSHOT_BYTES));
    }
}
