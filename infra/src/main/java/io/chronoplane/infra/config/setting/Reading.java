package io.chronoplane.infra.config.setting;

/// What became of a setting's text.
public sealed interface Reading<T> {

    /// It is a value.
    record Valid<T>(T value) implements Reading<T> {}

    /// It is none.
    ///
    /// @param rule what the text must be, in words that follow "must be"
    record Invalid<T>(String rule) implements Reading<T> {}
}
