package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.Reading;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.source.Problem;
import java.util.ArrayList;
import java.util.List;

/// What the values must be, each by itself and together.
final class Rules {

    private static final int SHOWN = 60;

    private Rules() {}

    static List<Problem> broken(Values values) {
        var problems = new ArrayList<Problem>();
        for (Setting<?> setting : values.settings()) {
            if (values.reading(setting) instanceof Reading.Invalid<?>(String rule)) {
                String instead = setting.secret() ? "" : ", not \"" + printable(values.text(setting)) + "\"";
                problems.add(problem(values, setting, "must be " + rule + instead));
            }
        }
        problems.addAll(exposed(values));
        return problems;
    }

    /// A token that everybody knows protects nothing, so it does not leave the machine.
    private static List<Problem> exposed(Values values) {
        Setting<Secret> token = DorisMetaSettings.TOKEN;
        boolean reachable = values.reading(ServerSettings.HOST) instanceof Reading.Valid<String>(String host)
                && !ServerSettings.onLoopback(host);
        boolean known = values.text(token).equals(token.fallback());
        if (!reachable || !known) {
            return List.of();
        }
        return List.of(problem(
                values,
                token,
                "must not be the well-known default while server.host is " + values.shown(ServerSettings.HOST) + " ("
                        + values.source(ServerSettings.HOST) + "), which others can reach: set " + token.environment()
                        + " or " + token.environmentFile() + ", or listen on 127.0.0.1"));
    }

    private static Problem problem(Values values, Setting<?> setting, String rule) {
        return new Problem(setting.key(), values.source(setting), rule);
    }

    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
