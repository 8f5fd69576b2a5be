package io.chronoplane.api.faults;

import java.util.Optional;

/// A cluster whose status goes round: each change is possible from one status alone, so that an answer tells of the
/// state that it was decided on.
record StatusModel() implements Linearizability.Model<String> {

    static final String DONE = "done";
    static final String REFUSED = "refused";

    @Override
    public String initial() {
        return "NORMAL";
    }

    /// The input is the status that is asked for.
    @Override
    public Optional<String> step(String state, Operated operation) {
        boolean possible = before(operation.input()).equals(state);
        String after = possible ? operation.input() : state;
        return switch (operation.output()) {
            case DONE -> possible ? Optional.of(after) : Optional.empty();
            case REFUSED -> possible ? Optional.empty() : Optional.of(state);
            default -> possible ? Optional.of(after) : Optional.empty();
        };
    }

    static String before(String status) {
        return switch (status) {
            case "SUSPENDED" -> "NORMAL";
            case "TO_RESUME" -> "SUSPENDED";
            default -> "TO_RESUME";
        };
    }
}
