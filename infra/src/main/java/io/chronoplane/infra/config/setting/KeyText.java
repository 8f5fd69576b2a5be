package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;
import java.util.Base64;
import java.util.Optional;

/// A key of so many bytes in base64, or empty for none. The value is the base64 text.
public record KeyText(int bytes) implements Kind<Optional<Secret>> {

    @Override
    public Reading<Optional<Secret>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(Optional.empty());
        }
        try {
            return Base64.getDecoder().decode(text).length == bytes
                    ? new Reading.Valid<>(Optional.of(Secret.of(text)))
                    : invalid();
        } catch (IllegalArgumentException e) {
            return invalid();
        }
    }

    @Override
    public String rule() {
        return bytes + " bytes in base64, or empty for none";
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
