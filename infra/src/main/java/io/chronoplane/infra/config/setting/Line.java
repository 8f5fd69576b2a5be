package io.chronoplane.infra.config.setting;

/// A text on one line, not empty.
///
/// @param maxLength in characters
public record Line(int maxLength) implements Kind<String> {

    @Override
    public Reading<String> read(String text) {
        return text.isEmpty() || text.length() > maxLength || text.chars().anyMatch(Character::isISOControl)
                ? invalid()
                : new Reading.Valid<>(text);
    }

    @Override
    public String rule() {
        return "a text on one line, of 1 to " + maxLength + " characters";
    }
}
