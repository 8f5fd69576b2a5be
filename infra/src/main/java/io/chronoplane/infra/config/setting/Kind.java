package io.chronoplane.infra.config.setting;

/// A kind of values: how they are written, and which are allowed.
public interface Kind<T> {

    /// Reads a value from what an operator wrote. Never throws.
    Reading<T> read(String text);

    /// What is allowed, with its range, in words that follow "must be".
    String rule();

    /// The value as it is printed, in a form that [#read(String)] takes; masked where the kind is secret.
    default String show(T value) {
        return value.toString();
    }

    /// Whether values of this kind must never be seen, nor the texts that failed to be one.
    default boolean secret() {
        return false;
    }

    /// Whether a refused text may be repeated to whoever gave it, though it may end in a journal.
    default boolean mayBeRepeated(String text) {
        return !secret();
    }

    /// The refusal of a text by the kind's own rule.
    default Reading<T> invalid() {
        return new Reading.Invalid<>(rule());
    }
}
