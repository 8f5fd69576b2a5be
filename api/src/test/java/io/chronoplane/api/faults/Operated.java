package io.chronoplane.api.faults;

/// An operation as its client saw it.
///
/// @param input    what was asked
/// @param output   what was answered; empty when no answer came, so that it may have been done or not
/// @param called   when it was sent
/// @param answered when the answer came; [Long#MAX_VALUE] when none came
record Operated(String input, String output, long called, long answered) {

    boolean isKnown() {
        return answered != Long.MAX_VALUE;
    }
}
