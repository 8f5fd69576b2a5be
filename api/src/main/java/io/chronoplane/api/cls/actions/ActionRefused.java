package io.chronoplane.api.cls.actions;

/// An action that is refused before any command is made of it.
final class ActionRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final ActionCode code;
    private final String explanation;

    ActionRefused(ActionCode code) {
        this(code, code.message());
    }

    ActionRefused(ActionCode code, String explanation) {
        // The client's doing, not ours: where it came from in the program tells nobody anything.
        super(explanation, null, false, false);
        this.code = code;
        this.explanation = explanation;
    }

    ActionCode code() {
        return code;
    }

    String explanation() {
        return explanation;
    }
}
