package io.chronoplane.infra.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/// A running server uses the data directory, so a copy of its files could be torn.
public final class InUseException extends IOException {

    private static final long serialVersionUID = 1;

    InUseException(Path data) {
        super(data.toAbsolutePath().normalize() + " is used by a running server");
    }
}
