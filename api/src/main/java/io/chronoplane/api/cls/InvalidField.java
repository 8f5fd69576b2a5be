package io.chronoplane.api.cls;

/// A field of a request that is missing, or not what it must be.
public final class InvalidField extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;
    private final boolean missing;

    InvalidField(String field, boolean missing) {
        // The client's doing, not ours: where it came from in the program tells nobody anything.
        super(field, null, false, false);
        this.field = field;
        this.missing = missing;
    }

    public String field() {
        return field;
    }

    public boolean missing() {
        return missing;
    }
}
