package io.chronoplane.infra.log.transfer;

/// A file that is not a whole, unchanged copy of a log. The message names the line.
public final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedFileException(long line, String why) {
        super("line " + line + " of the file: " + why);
    }

    DamagedFileException(long line, String why, Throwable cause) {
        super("line " + line + " of the file: " + why, cause);
    }
}
