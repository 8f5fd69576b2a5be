package io.chronoplane.benchmarks.run;

import java.util.Optional;

/// What was promised, and whether it was kept.
///
/// @param promise  in words
/// @param wanted   the bound
/// @param atLeast  whether the bound is a lower one
/// @param measured empty when its lines did not run
record Goal(String promise, double wanted, boolean atLeast, Optional<Median> measured) {

    String row() {
        var bound = (atLeast ? "≥ " : "≤ ") + Text.number(wanted);
        return "| %s | %s | %s | %s |".formatted(promise, bound,
                measured.map(Text::median).orElse("not run"), measured.map(m -> verdict(m.value())).orElse(""));
    }

    private String verdict(double value) {
        var kept = atLeast ? value >= wanted : value <= wanted;
        return kept ? "reached" : "**missed**";
    }
}
