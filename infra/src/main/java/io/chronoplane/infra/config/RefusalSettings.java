package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.ByteSize;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Switch;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.util.List;

/// What is recorded of refused commands.
///
/// @param record   whether anything is
/// @param maxRows  commands that are kept, at least 1
/// @param maxBytes that they may take, in bytes
public record RefusalSettings(boolean record, int maxRows, long maxBytes) {

    static final Setting<Boolean> RECORD = new Setting<>(
            "refusals.record",
            new Switch(),
            "true",
            "Whether refused commands are recorded: who tried what, and why it was refused.");
    static final Setting<Integer> MAX_ROWS = new Setting<>(
            "refusals.max-commands",
            new WholeNumber(1, 1_000_000),
            "10000",
            "Refused commands that are kept. When there are more, the oldest go.");
    static final Setting<Long> MAX_BYTES = new Setting<>(
            "refusals.max-bytes",
            new ByteSize(1 << 20, 1L << 30),
            "16MiB",
            "What the record of refused commands may take. When it is more, the oldest go.");
    static final SettingGroup GROUP = new SettingGroup("Refused commands", List.of(RECORD, MAX_ROWS, MAX_BYTES));

    static RefusalSettings from(Values values) {
        return new RefusalSettings(values.get(RECORD), values.get(MAX_ROWS), values.get(MAX_BYTES));
    }
}
