package io.chronoplane.api.doris.meta;

/// The codes of the envelope and the HTTP statuses that go with them.
enum MetaCode {
    OK(200),
    INVALID_ARGUMENT(400),
    NOT_FOUND(404),
    ALREADY_EXISTED(409),
    INTERNAL_ERROR(500),
    /// Where the vendor's document shows `INTERANAL_ERROR`, as the service spelt it before it was open source. Sent
    /// as INTERNAL_ERROR unless the old spelling is asked for.
    DOCUMENTED_INTERNAL_ERROR(500),
    /// The body is too large. Upstream has no such limit, and so no code of its own for it.
    TOO_LARGE(413),
    /// The body came too slowly. Upstream has no code for that either.
    TOO_SLOW(408);

    private final int status;

    MetaCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// As on the wire.
    ///
    /// @param misspelt whether to spell as the vendor's document does
    String text(boolean misspelt) {
        return switch (this) {
            case OK, INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTED, INTERNAL_ERROR -> name();
            case DOCUMENTED_INTERNAL_ERROR -> misspelt ? "INTERANAL_ERROR" : INTERNAL_ERROR.name();
            case TOO_LARGE, TOO_SLOW -> INVALID_ARGUMENT.name();
        };
    }
}
