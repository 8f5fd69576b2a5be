package io.chronoplane.commands.taurusdb.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the check says about one parameter.
public enum DbVerdict {
    PASSED,
    UNKNOWN,
    OUT_OF_RANGE,
    /// An earlier entry sets it already.
    REPEATED;

    /// A verdict for each parameter, in order.
    public static List<DbVerdict> of(List<DbConfig> configs) {
        Set<String> seen = new HashSet<>();
        return configs.stream()
                .map(config -> seen.add(config.name()) ? of(config) : REPEATED)
                .toList();
    }

    private static DbVerdict of(DbConfig config) {
        return DbParameters.named(config.name())
                .map(parameter -> parameter.range().contains(config.value()) ? PASSED : OUT_OF_RANGE)
                .orElse(UNKNOWN);
    }
}
