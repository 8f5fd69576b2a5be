package io.chronoplane.api.ticdc;

/// Ends a request with an error; caught where operations are called.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    static Refused invalid(String cause) {
        return new Refused(Refusal.invalid(cause));
    }

    Refusal refusal() {
        return refusal;
    }
}
