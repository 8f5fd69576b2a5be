package io.chronoplane.infra.projection;

/// A checkpoint that was written is not there. It was not synced, so a database that was abandoned after a failed
/// write may have come back without it. What changed since can then not be added to what is left.
public final class LostCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param found the position of the one that is there, 0 when there is none
    public LostCheckpointException(String projection, long since, long found) {
        super("the checkpoint of " + projection + " at " + since + " is gone; the one that is there is at " + found);
    }
}
