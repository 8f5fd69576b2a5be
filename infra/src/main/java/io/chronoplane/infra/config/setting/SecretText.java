package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;

/// A secret of any form, not empty, on one line.
public record SecretText() implements Kind<Secret> {

    @Override
    public Reading<Secret> read(String text) {
        return text.isEmpty() || text.chars().anyMatch(Character::isISOControl)
                ? invalid()
                : new Reading.Valid<>(Secret.of(text));
    }

    @Override
    public String rule() {
        return "a text on one line, not empty";
    }

    @Override
    public boolean secret() {
        return true;
    }
}
