package io.chronoplane.api.taurusdb;

/// Ends the reading of a request at the first thing that is wrong with it. It does not leave this package.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final VendorError error;

    Refused(VendorError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    VendorError error() {
        return error;
    }
}
