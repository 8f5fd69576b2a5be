package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Setting;
import java.util.List;

/// Who may use our own API.
///
/// @param tokens what each token allows; when there is none, everybody may do everything
public record ControlSettings(RoleTokens tokens) {

    static final Setting<RoleTokens> TOKENS = new Setting<>(
            "control.tokens",
            new RoleTokenList(),
            "",
            "The tokens of `/control/v1`, sent as `Authorization: Bearer`. A viewer may look at everything that is"
                    + " shown masked, an operator may also rebuild views, an admin may also export the log. When it"
                    + " is not set nobody is asked for a token, which is refused where others than this machine can"
                    + " reach the server.");

    static final SettingGroup GROUP = new SettingGroup("Control API", List.of(TOKENS));

    static ControlSettings from(Values values) {
        return new ControlSettings(values.get(TOKENS));
    }
}
