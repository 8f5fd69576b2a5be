package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;

/// An entity that a decision rested on has changed since. Decide again on its new state.
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Tag tag;

    public ConflictException(Tag tag) {
        // Thrown on the hot path under contention, and always caught: no stack trace.
        super("changed meanwhile: " + tag, null, false, false);
        this.tag = tag;
    }

    /// The entity that has changed.
    public Tag tag() {
        return tag;
    }
}
