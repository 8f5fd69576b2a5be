package io.chronoplane.infra.config.setting;

import java.util.Optional;

/// A text on one line, or empty for none.
///
/// @param maxLength in characters
public record OptionalLine(int maxLength) implements Kind<Optional<String>> {

    @Override
    public Reading<Optional<String>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(Optional.empty());
        }
        return text.length() > maxLength || text.chars().anyMatch(Character::isISOControl)
                ? invalid()
                : new Reading.Valid<>(Optional.of(text));
    }

    @Override
    public String rule() {
        return "a text on one line, of at most " + maxLength + " characters, or empty for none";
    }

    @Override
    public String show(Optional<String> value) {
        return value.orElse("");
    }
}
