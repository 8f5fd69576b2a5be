package io.chronoplane.infra.log;

/// The storage did not do what was asked. The message names the storage and the operation.
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MAX_DEPTH = 20;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The failure of an operation, with the innermost reason in its message: of a chain of wrappers it alone says
    /// what to do (`No space left on device`).
    public static StorageException in(String operation, Throwable cause) {
        Throwable reason = innermost(cause);
        String said = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return new StorageException(operation + ": " + said, cause);
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable reason = thrown;
        // H2 makes circles of causes.
        for (int depth = 0; depth < MAX_DEPTH && !(reason instanceof StorageException); depth++) {
            Throwable deeper = reason.getCause();
            if (deeper == null) {
                return reason;
            }
            reason = deeper;
        }
        return reason;
    }
}
