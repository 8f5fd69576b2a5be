package io.chronoplane.infra.log;

/// The storage did not do what was asked. The message names the storage and the operation.
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
