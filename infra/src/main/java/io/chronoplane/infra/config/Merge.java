package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.source.Given;
import io.chronoplane.infra.config.source.Layer;
import io.chronoplane.infra.config.source.Problem;
import io.chronoplane.infra.config.source.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays the sources over each other. Within one source a key may be given once; no source may give an unknown one.
record Merge(Map<String, Given> values, List<Problem> problems) {

    static Merge of(List<Layer> layers, List<Setting<?>> declared, List<Family> families) {
        List<String> keys = declared.stream().<String>map(Setting::key).toList();
        var values = new HashMap<String, Given>();
        var problems = new ArrayList<Problem>();
        for (Layer layer : layers) {
            problems.addAll(layer.problems());
            var own = new HashMap<String, Given>();
            for (Given given : layer.given()) {
                Given first = own.putIfAbsent(given.key(), given);
                if (!keys.contains(given.key()) && !passesOn(families, given.key())) {
                    problems.add(problem(given, "is no setting" + Suggestion.among(keys, given.key())));
                } else if (first != null) {
                    problems.add(problem(given, "is given twice, first by " + first.source()));
                }
            }
            values.putAll(own);
        }
        return new Merge(values, problems);
    }

    private static boolean passesOn(List<Family> families, String key) {
        return families.stream().anyMatch(family -> family.setting(key).isPresent());
    }

    private static Problem problem(Given given, String rule) {
        return new Problem(given.key(), given.source(), rule);
    }
}
