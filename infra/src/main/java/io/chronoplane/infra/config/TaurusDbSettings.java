package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.AccessKey;
import io.chronoplane.infra.config.setting.AccessKeyText;
import io.chronoplane.infra.config.setting.SecretText;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the TaurusDB HTAP API behaves.
///
/// @param authToken    that requests bear as `X-Auth-Token`
/// @param accessKey    that requests without a token may be signed with; empty for none
/// @param fullSyncTime how long a task takes from its start to incremental synchronization
public record TaurusDbSettings(Secret authToken, Optional<AccessKey> accessKey, Duration fullSyncTime) {

    static final Setting<Secret> AUTH_TOKEN = new Setting<>(
            "taurusdb.auth-token",
            new SecretText(),
            "chronoplane",
            "The `X-Auth-Token` that every request must bear. The default is known to everyone: it serves on loopback"
                    + " only.");

    static final Setting<Optional<AccessKey>> ACCESS_KEY = new Setting<>(
            "taurusdb.access-key",
            new AccessKeyText(),
            "",
            "The access key (AK:SK) of clients that sign their requests with SDK-HMAC-SHA256 in place of a token, as"
                    + " the vendor's SDK does. When it is not set, signatures are not accepted.");

    static final Setting<Duration> FULL_SYNC_TIME = new Setting<>(
            "taurusdb.full-sync-time",
            new TimeSpan(Duration.ZERO, Duration.ofHours(24)),
            "3s",
            "How long a started task stays in full synchronization before it is incremental. No data are moved.");

    static final SettingGroup GROUP = new SettingGroup("TaurusDB HTAP", List.of(AUTH_TOKEN, ACCESS_KEY, FULL_SYNC_TIME));

    static TaurusDbSettings from(Values values) {
        return new TaurusDbSettings(values.get(AUTH_TOKEN), values.get(ACCESS_KEY), values.get(FULL_SYNC_TIME));
    }
}
