package io.chronoplane.infra.config.source;

import java.util.List;

/// What one source gave: values, and what could not be understood.
public record Layer(List<Given> given, List<Problem> problems) {

    public Layer {
        given = List.copyOf(given);
        problems = List.copyOf(problems);
    }

    public static Layer empty() {
        return new Layer(List.of(), List.of());
    }
}
