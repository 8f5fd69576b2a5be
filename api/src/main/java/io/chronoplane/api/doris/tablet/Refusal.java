package io.chronoplane.api.doris.tablet;

/// An answer that is not OK.
///
/// @param code of the Meta Service: `TABLET_NOT_FOUND`
record Refusal(String code, String message) {

    static Refusal invalid(String message) {
        return new Refusal("INVALID_ARGUMENT", message);
    }
}
