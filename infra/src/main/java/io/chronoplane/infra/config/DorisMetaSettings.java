package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.SecretText;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Switch;
import java.util.List;

/// How the Doris Meta Service API behaves.
///
/// @param token               that every request must bear
/// @param legacyMisspeltCode  whether `INTERNAL_ERROR` is spelt `INTERANAL_ERROR`
/// @param extendedTransitions whether cluster states may change in more ways than the four of the reference
public record DorisMetaSettings(Secret token, boolean legacyMisspeltCode, boolean extendedTransitions) {

    static final Setting<Secret> TOKEN = new Setting<>(
            "doris.meta.token",
            new SecretText(),
            "greedisgood9999",
            "The `token` that every request must bear. The default is upstream's and known to everyone: it serves"
                    + " on loopback only.");
    static final Setting<Boolean> LEGACY_MISSPELT_CODE = new Setting<>(
            "doris.meta.legacy-misspelt-code",
            new Switch(),
            "false",
            "Answers `INTERANAL_ERROR` in place of `INTERNAL_ERROR`, as the oldest services did.");
    static final Setting<Boolean> EXTENDED_TRANSITIONS = new Setting<>(
            "doris.meta.extended-transitions",
            new Switch(),
            "false",
            "Allows the changes of cluster status that upstream's newest source allows, beside the four of its"
                    + " reference.");

    static final SettingGroup GROUP =
            new SettingGroup("Doris Meta Service", List.of(TOKEN, LEGACY_MISSPELT_CODE, EXTENDED_TRANSITIONS));

    static DorisMetaSettings from(Values values) {
        return new DorisMetaSettings(
                values.get(TOKEN), values.get(LEGACY_MISSPELT_CODE), values.get(EXTENDED_TRANSITIONS));
    }

    /// Whether the token is the one that everybody knows.
    public boolean defaultToken() {
        return token.equals(Secret.of(TOKEN.fallback()));
    }
}
