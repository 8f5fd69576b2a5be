package io.chronoplane.infra.log;

/// What waits for the appender of a [SequencedLog].
sealed interface Queued permits Append, Queued.News {

    /// Somebody else has appended.
    record News() implements Queued {}

    Queued NEWS = new News();
}
