package io.chronoplane.api.doris.tablet;

/// A request that cannot be understood, although it is JSON. The message is for the client.
final class MalformedRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    MalformedRequest(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    static MalformedRequest of(String message) {
        return new MalformedRequest(Refusal.invalid(message));
    }

    Refusal refusal() {
        return refusal;
    }
}
