package io.chronoplane.infra.log.transfer;

import java.io.IOException;

/// An export that is not a whole, unchanged copy of a log. The message names the line.
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFileException(long line, String why) {
        super("line " + line + " of the exported log: " + why);
    }

    DamagedFileException(long line, String why, Throwable cause) {
        super("line " + line + " of the exported log: " + why, cause);
    }
}
