package io.chronoplane.commands.doris.meta;

/// The life of an instance.
public sealed interface Instance permits Instance.Absent, Live, Instance.Deleted {

    /// Never created.
    record Absent() implements Instance {}

    /// Dropped. Its id stays taken.
    record Deleted() implements Instance {}
}
