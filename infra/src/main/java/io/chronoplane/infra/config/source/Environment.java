package io.chronoplane.infra.config.source;

import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// The process's environment variables that begin with `CHRONOPLANE_`.
public final class Environment {

    /// Variables of the launcher script and of the commands that ask a server, which are not settings.
    public static final Set<String> LAUNCHER =
            Set.of("CHRONOPLANE_JAVA_OPTS", "CHRONOPLANE_SERVER", "CHRONOPLANE_TOKEN");

    private final Map<String, Setting<?>> direct = new HashMap<>();
    private final Map<String, Setting<?>> byFile = new HashMap<>();
    private final List<Family> families;
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Environment(List<Setting<?>> declared, List<Family> families) {
        this.families = families;
        for (Setting<?> setting : declared) {
            direct.put(setting.environment(), setting);
            if (setting.secret()) {
                byFile.put(setting.environmentFile(), setting);
            }
        }
    }

    public static Layer read(Map<String, String> variables, List<Setting<?>> declared, List<Family> families) {
        var environment = new Environment(declared, families);
        new TreeMap<>(variables).forEach(environment::variable);
        return new Layer(environment.given, environment.problems);
    }

    private void variable(String name, String value) {
        if (!name.startsWith(Setting.ENVIRONMENT_PREFIX) || LAUNCHER.contains(name)) {
            return;
        }
        var source = new Source.Variable(name);
        Optional<Setting<?>> inFile =
                Optional.<Setting<?>>ofNullable(byFile.get(name)).or(() -> passedOn(name, Family::ofFileVariable));
        Optional<Setting<?>> setting =
                Optional.<Setting<?>>ofNullable(direct.get(name)).or(() -> passedOn(name, Family::ofVariable));
        if (inFile.isPresent()) {
            content(inFile.get().key(), value, source);
        } else if (setting.isPresent()) {
            given.add(new Given(setting.get().key(), value, source));
        } else {
            var known = new ArrayList<>(direct.keySet());
            known.addAll(byFile.keySet());
            problems.add(new Problem(name, source, "is no setting" + Suggestion.among(known, name)));
        }
    }

    private Optional<Setting<?>> passedOn(String name, BiFunction<Family, String, Optional<Setting<?>>> look) {
        return families.stream().flatMap(family -> look.apply(family, name).stream()).findFirst();
    }

    private void content(String key, String file, Source source) {
        try {
            given.add(new Given(key, Files.readString(Path.of(file)).stripTrailing(), source));
        } catch (NoSuchFileException e) {
            problems.add(new Problem(key, source, "there is no file " + file));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem(key, source, "the file " + file + " cannot be read: " + e.getMessage()));
        }
    }
}
