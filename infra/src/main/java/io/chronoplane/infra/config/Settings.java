package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.Setting;
import java.util.List;

/// Everything that an operator can set.
public record Settings(
        ServerSettings server,
        StorageSettings storage,
        PostgresSettings postgres,
        LogSettings log,
        IdempotencySettings idempotency,
        RefusalSettings refusals,
        ControlSettings control,
        DorisMetaSettings dorisMeta,
        DorisNodeSettings dorisNodes,
        ClsSettings cls,
        TaurusDbSettings taurusDb,
        TicdcSettings ticdc,
        KafkaSettings kafka,
        LoggingSettings logging) {

    /// In the order of the reference page. A system's settings join here.
    static final List<SettingGroup> GROUPS = List.of(
            ServerSettings.GROUP,
            StorageSettings.GROUP,
            PostgresSettings.GROUP,
            LogSettings.GROUP,
            IdempotencySettings.GROUP,
            RefusalSettings.GROUP,
            ControlSettings.GROUP,
            DorisMetaSettings.GROUP,
            DorisNodeSettings.GROUP,
            ClsSettings.GROUP,
            TaurusDbSettings.GROUP,
            TicdcSettings.GROUP,
            KafkaSettings.GROUP,
            LoggingSettings.GROUP);

    static Settings from(Values values) {
        return new Settings(
                ServerSettings.from(values),
                StorageSettings.from(values),
                PostgresSettings.from(values),
                LogSettings.from(values),
                IdempotencySettings.from(values),
                RefusalSettings.from(values),
                ControlSettings.from(values),
                DorisMetaSettings.from(values),
                DorisNodeSettings.from(values),
                ClsSettings.from(values),
                TaurusDbSettings.from(values),
                TicdcSettings.from(values),
                KafkaSettings.from(values),
                LoggingSettings.from(values));
    }

    /// Every setting there is, but those that only pass through.
    public static List<Setting<?>> declared() {
        return GROUPS.stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .toList();
    }

    /// Those that only pass through to a library.
    public static List<Family> families() {
        return List.of(KafkaSettings.CLIENT);
    }
}
