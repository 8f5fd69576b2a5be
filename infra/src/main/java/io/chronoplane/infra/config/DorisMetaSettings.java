package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.SecretText;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Switch;
import io.chronoplane.infra.config.setting.TimeSpan;
import java.time.Duration;
import java.util.List;

/// How the Doris Meta Service API behaves.
///
/// @param token                that every request must bear
/// @param legacyMisspeltCode   whether `INTERNAL_ERROR` is spelt `INTERANAL_ERROR`
/// @param extendedTransitions  whether cluster states may change in more ways than the four of the reference
/// @param frontendDropSafeTime how old a frontend must have become before it may be dropped
public record DorisMetaSettings(
        Secret token, boolean legacyMisspeltCode, boolean extendedTransitions, Duration frontendDropSafeTime) {

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

    static final Setting<Duration> FRONTEND_DROP_SAFE_TIME = new Setting<>(
            "doris.meta.frontend-drop-safe-time",
            new TimeSpan(Duration.ZERO, Duration.ofHours(24)),
            "0s",
            "How old a frontend must have become before it, or its cluster, may be dropped; counted in whole seconds,"
                    + " 0s for any age. A frontend that is dropped before it joined the others may leave them with two"
                    + " masters; upstream's source has 5m.");

    static final SettingGroup GROUP = new SettingGroup(
            "Doris Meta Service",
            List.of(TOKEN, LEGACY_MISSPELT_CODE, EXTENDED_TRANSITIONS, FRONTEND_DROP_SAFE_TIME));

    static DorisMetaSettings from(Values values) {
        return new DorisMetaSettings(
                values.get(TOKEN),
                values.get(LEGACY_MISSPELT_CODE),
                values.get(EXTENDED_TRANSITIONS),
                values.get(FRONTEND_DROP_SAFE_TIME));
    }

    /// Whether the token is the one that everybody knows.
    public boolean defaultToken() {
        return token.equals(Secret.of(TOKEN.fallback()));
    }
}
