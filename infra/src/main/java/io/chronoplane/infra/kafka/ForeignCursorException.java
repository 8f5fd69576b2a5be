package io.chronoplane.infra.kafka;

/// The topics are fed by someone else, or from another log. To feed them too would mix two histories.
final class ForeignCursorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForeignCursorException(String message) {
        super(message);
    }
}
