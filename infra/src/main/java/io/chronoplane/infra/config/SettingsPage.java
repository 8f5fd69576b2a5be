package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.source.Flags;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The reference page of all settings, in Markdown, written from their declarations.
public final class SettingsPage {

    private static final String HEAD = """
            # Configuration

            Every setting has a key. Its value is taken from the strongest source that gives one:

            1. flags: `--set key=value`, any number of times, or a flag of its own where the tables name one;
            2. environment: the variable that the tables name;
            3. file: `./chronoplane serve --config FILE`, in Java's properties format and UTF-8. No file is read \
            that is not named: there is none in the data directory, none in the home directory;
            4. the default.

            A secret may also be kept in a file, whose path is the value of the variable with `_FILE` at its end: \
            `CHRONOPLANE_DORIS_META_TOKEN_FILE=/run/secrets/token`.

            Unknown keys, variables that begin with `CHRONOPLANE_` and flags are refused, and so are values out of \
            range. All problems are printed at once and the server does not start (exit code 2). \
            `./chronoplane serve --print-config` prints what holds and where it comes from, secrets masked, and does \
            not start either.

            The launcher takes the options of the Java machine from `CHRONOPLANE_JAVA_OPTS`; commands that ask a \
            server take its URL from `CHRONOPLANE_SERVER` and their token from `CHRONOPLANE_TOKEN`. None of them is a \
            setting.

            This page is generated: `./chronoplane settings > docs/configuration.md`.
            """;

    private SettingsPage() {}

    public static String markdown() {
        return HEAD + Settings.GROUPS.stream().map(SettingsPage::section).collect(Collectors.joining());
    }

    private static String section(SettingGroup group) {
        return "\n## " + group.title() + "\n\n"
                + "| key | environment, flag | default | must be | |\n|---|---|---|---|---|\n"
                + group.settings().stream().map(SettingsPage::row).collect(Collectors.joining())
                + Settings.families().stream()
                        .filter(family -> group.settings().stream().anyMatch(s -> s.key().equals(family.prefix())))
                        .map(SettingsPage::row)
                        .collect(Collectors.joining());
    }

    private static String row(Family family) {
        String environment = Setting.ENVIRONMENT_PREFIX + family.prefix().toUpperCase(Locale.ROOT);
        return "| `" + family.prefix() + ".*` | `" + environment + "_*` | not set | " + family.rule() + " | "
                + family.description() + " |\n";
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.key() + "` | " + ways(setting) + " | " + fallback(setting) + " | "
                + setting.kind().rule() + " | " + setting.description() + " |\n";
    }

    private static String ways(Setting<?> setting) {
        String environment = "`" + setting.environment() + (setting.secret() ? "`, `…_FILE`" : "`");
        return Flags.NAMED.entrySet().stream()
                .filter(flag -> flag.getValue().equals(setting.key()))
                .map(Map.Entry::getKey)
                .map(flag -> environment + ", `" + flag + "`")
                .findFirst()
                .orElse(environment);
    }

    private static String fallback(Setting<?> setting) {
        return setting.fallback().isEmpty() ? "not set" : "`" + setting.fallback() + "`";
    }
}
