package io.chronoplane.commands.doris.meta;

/// Refusals of texts that cannot be keys in the log. They are ours, not the vendor's.
public sealed interface TextRejection extends DorisMetaRejection {

    /// @param limit in bytes of UTF-8
    record TextTooLong(TextField field, int limit) implements TextRejection {}

    /// It holds a NUL or half of a surrogate pair.
    record TextUnstorable(TextField field) implements TextRejection {}
}
