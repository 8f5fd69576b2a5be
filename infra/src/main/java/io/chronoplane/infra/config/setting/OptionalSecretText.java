package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;
import java.util.Optional;

/// A secret of any form on one line, or empty for none.
public record OptionalSecretText() implements Kind<Optional<Secret>> {

    @Override
    public Reading<Optional<Secret>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(Optional.empty());
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? invalid()
                : new Reading.Valid<>(Optional.of(Secret.of(text)));
    }

    @Override
    public String rule() {
        return "a text on one line, or empty for none";
    }

    @Override
    public String show(Optional<Secret> value) {
        return value.map(Secret::toString).orElse("");
    }

    @Override
    public boolean secret() {
        return true;
    }
}
