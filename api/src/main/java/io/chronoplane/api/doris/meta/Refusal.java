package io.chronoplane.api.doris.meta;

/// An answer that is not OK.
record Refusal(MetaCode code, String message) {
    static Refusal invalid(String message) {
        return new Refusal(MetaCode.INVALID_ARGUMENT, message);
    }

    static Refusal notFound(String message) {
        return new Refusal(MetaCode.NOT_FOUND, message);
    }

    static Refusal existed(String message) {
        return new Refusal(MetaCode.ALREADY_EXISTED, message);
    }

    static Refusal internal(String message) {
        return new Refusal(MetaCode.INTERNAL_ERROR, message);
    }

    /// One that the vendor's document shows as `INTERANAL_ERROR`.
    static Refusal documented(String message) {
        return new Refusal(MetaCode.DOCUMENTED_INTERNAL_ERROR, message);
    }
}
