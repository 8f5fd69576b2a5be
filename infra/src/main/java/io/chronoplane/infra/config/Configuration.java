package io.chronoplane.infra.config;

import io.chronoplane.infra.config.source.Layer;
import io.chronoplane.infra.config.source.Problem;
import java.util.ArrayList;
import java.util.List;

/// What came of reading the configuration: settings that hold, or everything that is wrong, at once.
///
/// Sources, each outweighing those before it: the defaults, the file that `--config` names, the environment, the
/// flags. No file is read that was not named: what a server does is to be seen from how it was started.
public sealed interface Configuration {

    /// Nothing is wrong.
    record Sound(Settings settings, Values values) implements Configuration {}

    /// The server must not start.
    record Unsound(List<Problem> problems) implements Configuration {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /// @param layers from the weakest source to the strongest
    static Configuration of(List<Layer> layers) {
        var merged = Merge.of(layers, Settings.declared(), Settings.families());
        var values = new Values(merged.values());
        var problems = new ArrayList<>(merged.problems());
        problems.addAll(Rules.broken(values));
        return problems.isEmpty() ? new Sound(Settings.from(values), values) : new Unsound(problems);
    }
}
