package io.chronoplane.api.cls.rest;

/// A request that is refused before any command is made of it.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final RestError error;

    Refused(RestError error) {
        // The client's doing, not ours: where it came from in the program tells nobody anything.
        super(error.code(), null, false, false);
        this.error = error;
    }

    RestError error() {
        return error;
    }
}
