package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.Directory;
import io.chronoplane.infra.config.setting.KeyText;
import io.chronoplane.infra.config.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is kept on disk, and under which key.
///
/// @param data      directory of the log; relative to where the process was started
/// @param masterKey wraps the keys of the secrets in the log: 32 bytes in base64. When it is empty, one is generated
///                  into the data directory on the first start
public record StorageSettings(Path data, Optional<Secret> masterKey) {

    /// Bytes of a master key.
    public static final int MASTER_KEY_BYTES = 32;

    static final Setting<Path> DATA = new Setting<>(
            "data",
            new Directory(),
            "./data",
            "The directory of everything that is kept: the log, and the master key when it is generated. A relative"
                    + " one starts where the command is given.");
    static final Setting<Optional<Secret>> MASTER_KEY = new Setting<>(
            "secrets.master-key",
            new KeyText(MASTER_KEY_BYTES),
            "",
            "Protects the secrets in the log. When it is not set, one is generated into the data directory on the"
                    + " first start, readable by the owner alone. Whoever loses it loses the secrets in the log.");

    static final SettingGroup GROUP = new SettingGroup("Storage and secrets", List.of(DATA, MASTER_KEY));

    static StorageSettings from(Values values) {
        return new StorageSettings(values.get(DATA), values.get(MASTER_KEY));
    }
}
