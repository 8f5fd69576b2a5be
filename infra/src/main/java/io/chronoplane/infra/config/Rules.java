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

    /// The tokens whose defaults everybody knows.
    private static final List<Setting<Secret>> WELL_KNOWN =
            List.of(DorisMetaSettings.TOKEN, TaurusDbSettings.AUTH_TOKEN);

    private Rules() {}

    static List<Problem> broken(Values values) {
        var problems = new ArrayList<Problem>();
        for (Setting<?> setting : values.settings()) {
            if (values.reading(setting) instanceof Reading.Invalid<?>(String rule)) {
                String text = values.text(setting);
                String instead = setting.kind().mayBeRepeated(text) ? ", not \"" + printable(text) + "\"" : "";
                problems.add(problem(values, setting, "must be " + rule + instead));
            }
        }
        WELL_KNOWN.forEach(token -> problems.addAll(exposed(values, token, "must not be the well-known default")));
        problems.addAll(exposed(values, ControlSettings.TOKENS, "must be set"));
        problems.addAll(halfAKeyPair(values));
        return problems;
    }

    /// A token that everybody knows protects nothing, and none protects nothing either: so they do not leave the
    /// machine.
    private static List<Problem> exposed(Values values, Setting<?> token, String rule) {
        boolean reachable = values.reading(ServerSettings.HOST) instanceof Reading.Valid<String>(String host)
                && !ServerSettings.onLoopback(host);
        boolean fallback = values.text(token).equals(token.fallback());
        if (!reachable || !fallback) {
            return List.of();
        }
        return List.of(problem(
                values,
                token,
                rule + " while server.host is " + values.shown(ServerSettings.HOST) + " ("
                        + values.source(ServerSettings.HOST) + "), which others can reach: set " + token.environment()
                        + " or " + token.environmentFile() + ", or listen on 127.0.0.1"));
    }

    /// A SecretId without its SecretKey, or the other way round, would check nothing.
    private static List<Problem> halfAKeyPair(Values values) {
        boolean id = !values.text(ClsSettings.SECRET_ID).isEmpty();
        boolean key = !values.text(ClsSettings.SECRET_KEY).isEmpty();
        if (id == key) {
            return List.of();
        }
        Setting<?> given = id ? ClsSettings.SECRET_ID : ClsSettings.SECRET_KEY;
        Setting<?> missing = id ? ClsSettings.SECRET_KEY : ClsSettings.SECRET_ID;
        return List.of(problem(values, missing, "must be set where " + given.key() + " is"));
    }

    private static Problem problem(Values values, Setting<?> setting, String rule) {
        return new Problem(setting.key(), values.source(setting), rule);
    }

    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
