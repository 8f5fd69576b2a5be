package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.Configuration.Sound;
import io.chronoplane.infra.config.Configuration.Unsound;
import io.chronoplane.infra.config.source.Environment;
import io.chronoplane.infra.config.source.Flags;
import io.chronoplane.infra.config.source.Layer;
import io.chronoplane.infra.config.source.Problem;
import io.chronoplane.infra.config.source.PropertiesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The sources that a test gives, from the weakest to the strongest.
record Given(Layer file, Layer environment, Layer flags) {

    static Given nothing() {
        return new Given(Layer.empty(), Layer.empty(), Layer.empty());
    }

    static Given set(String... assignments) {
        return nothing().andSet(assignments);
    }

    Given andFile(Path file) {
        return new Given(PropertiesFile.read(file), environment, flags);
    }

    Given andEnvironment(Map<String, String> variables) {
        return new Given(file, Environment.read(variables, Settings.declared(), Settings.families()), flags);
    }

    Given andSet(String... assignments) {
        return new Given(file, environment, Flags.read(Map.of(), List.of(assignments), List.of()));
    }

    Configuration configuration() {
        return Configuration.of(List.of(file, environment, flags));
    }

    Sound sound() {
        return switch (configuration()) {
            case Sound sound -> sound;
            case Unsound(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    Settings settings() {
        return sound().settings();
    }

    List<String> problems() {
        assertThat(configuration()).isInstanceOf(Unsound.class);
        return configuration() instanceof Unsound(List<Problem> problems)
                ? problems.stream().map(Problem::toString).toList()
                : List.of();
    }
}
